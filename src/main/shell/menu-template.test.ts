import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, describe, expect, it } from 'vitest'
import { type Action, actions } from '#shared/actions.ts'
import { menuRoles } from '#shared/menu-roles.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { menuTemplate } from './menu-template.ts'

type Item = MenuItemConstructorOptions

const does = { act: () => {}, open: () => {}, forgetRecent: () => {} }
const SYSTEMS = ['darwin', 'linux', 'win32'] as const

const templateOf = (platform: NodeJS.Platform): Item[] => menuTemplate({ recent: [], does, platform })
const below = (item: Item): Item[] => [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(below) : [])]
const itemsOf = (platform: NodeJS.Platform): Item[] => templateOf(platform).flatMap(below)
const choose = (item: Item | undefined): void => (item?.click as (() => void) | undefined)?.()
const find = (platform: NodeJS.Platform, id: string): Item | undefined =>
  itemsOf(platform).find((item) => item.id === id)
const menuOf = (platform: NodeJS.Platform, id: string): string | undefined =>
  templateOf(platform).find((menu) => below(menu).some((item) => item.id === id))?.label

afterEach(() => setLanguage('en'))

describe.each(SYSTEMS)('the menu on %s', (platform) => {
  it('has every action once, and does it', () => {
    const done: Action[] = []
    const template = menuTemplate({ recent: [], does: { ...does, act: (action) => done.push(action) }, platform })
    for (const item of template.flatMap(below)) choose(item)
    expect(done.toSorted()).toEqual(Object.keys(actions).toSorted())
  })

  it('has no key twice', () => {
    const keys = itemsOf(platform).flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys).toEqual([...new Set(keys)])
    expect(keys).toContain('CommandOrControl+N')
  })

  it.each(['en', 'de'] as const)('has words for every item in the language %s', (language) => {
    setLanguage(language)
    for (const { label, type } of itemsOf(platform)) expect(type === 'separator' || label).toBeTruthy()
  })

  it('leaves no word in English to Electron', () => {
    const english = itemsOf(platform).map(({ label }) => label)
    setLanguage('de')
    const same = itemsOf(platform).filter(({ label }, nth) => label && label === english[nth])
    // A Mac calls it so in both.
    expect(same.map(({ label }) => label)).toEqual(platform === 'darwin' ? ['Traininglogs'] : [])
  })

  it('has no line at an end, nor two in a row', () => {
    const menus = itemsOf(platform).flatMap(({ submenu, id }) =>
      Array.isArray(submenu) && id !== 'recent' ? [submenu] : [],
    )
    for (const menu of menus) {
      const lines = menu.map(({ type }) => type === 'separator')
      expect([lines.at(0), lines.at(-1)]).toEqual([false, false])
      expect(lines.some((isLine, nth) => isLine && lines[nth + 1])).toBe(false)
    }
  })

  it('can be left, closed and zoomed by keys', () => {
    const quits = platform === 'win32' ? undefined : 'CommandOrControl+Q'
    expect(find(platform, 'quit')).toMatchObject({ role: 'quit' })
    expect(find(platform, 'quit')?.accelerator).toBe(quits)
    expect(find(platform, 'close')).toMatchObject({ role: 'close', accelerator: 'CommandOrControl+W' })
    expect(find(platform, 'zoomIn')).toMatchObject({ role: 'zoomIn', accelerator: 'CommandOrControl+Plus' })
    expect(find(platform, 'zoomInUnshifted')).toMatchObject({ role: 'zoomIn', visible: false })
  })
})

it('has what is the own thing of a Mac where a Mac has it', () => {
  const places = ['showSettings', 'checkForUpdates', 'showAbout', 'services', 'quit', 'close']
  expect(places.map((id) => menuOf('darwin', id))).toEqual([...Array(5).fill('Traininglogs'), 'File'])
  expect(places.map((id) => menuOf('win32', id))).toEqual(['File', 'Help', 'Help', undefined, 'File', 'Window'])
  expect(find('darwin', 'showSettings')?.accelerator).toBe('CommandOrControl+,')
  expect(find('darwin', 'togglefullscreen')?.accelerator).toBe('Ctrl+CommandOrControl+F')
  expect(find('linux', 'togglefullscreen')?.accelerator).toBe('F11')
})

it('opens what was opened last, whatever its name', () => {
  const opened: string[] = []
  const recent = [{ path: '/tmp/R&D.json', name: 'R&D.json', kind: 'session' as const }]
  const template = menuTemplate({ recent, does: { ...does, open: (path) => opened.push(path) }, platform: 'linux' })
  const item = template.flatMap(below).find(({ id }) => id === 'recent-0')
  expect(item?.label).toBe('R&&D.json')
  choose(item)
  expect(opened).toEqual(['/tmp/R&D.json'])
})

it('has every role on some system', () => {
  const known = SYSTEMS.flatMap(itemsOf).flatMap(({ role }) => role ?? [])
  expect(known).toEqual(expect.arrayContaining(menuRoles))
})
