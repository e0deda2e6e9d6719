import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import type { RecentFile } from '#shared/contract/opened.ts'
import { dockMenu, jumpList } from './desktop-items.ts'

const recent = (name: string): RecentFile => ({ path: `/tmp/${name}`, name, kind: 'session' })

it('offers a new workout in the jump list of Windows', () => {
  expect(jumpList('C:\\Programs\\traininglogs.exe')).toMatchObject([
    { program: 'C:\\Programs\\traininglogs.exe', arguments: '--new-workout', title: 'New workout' },
  ])
})

it('offers a new workout and the files that were opened last in the dock', () => {
  const done: string[] = []
  const does = { act: (action: string) => done.push(action), open: (path: string) => done.push(path) }
  const items: MenuItemConstructorOptions[] = dockMenu(['a&b', 'c', 'd', 'e', 'f', 'g'].map(recent), does)
  expect(items.map(({ label }) => label)).toEqual(['New workout', 'a&&b', 'c', 'd', 'e', 'f'])
  for (const { click } of items.slice(0, 2)) (click as (() => void) | undefined)?.()
  expect(done).toEqual(['newWorkout', '/tmp/a&b'])
})
