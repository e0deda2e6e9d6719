import { expect, it, onTestFinished } from 'vitest'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { facts } from './testing.ts'

async function openApp() {
  const app = await openTestApp(freshDataDir())
  onTestFinished(() => app.dispose())
  const heard: AppEvent[] = []
  app.events.on((event) => heard.push(event))
  const codeOf = async (route: string, input: unknown) => {
    const result = await app.dispatch(route, input)
    return result.ok ? 'ok' : result.error.code
  }
  return { app, heard, codeOf }
}

const long = 'x'.repeat(10_000)
const tooLong = 'x'.repeat(100_001)

it.each([
  ['exercises.get', [null, 'Dip', {}, { name: 7 }, { name: null }, { name: tooLong }, { name: 'Dip', more: 1 }]],
  ['exercises.create', [{ name: 'A' }, { name: 'A', facts: null }, { name: ['A'], facts: facts() }]],
  [
    'exercises.save',
    [
      { name: 'Dip', facts: { ...facts(), loadMode: 'heavy' } },
      { name: 'Dip', facts: {} },
    ],
  ],
  ['exercises.save', [{ name: 'Dip', facts: { ...facts(), primaryMuscles: ['heart'] } }]],
  ['exercises.save', [{ name: 'Dip', facts: { ...facts(), primaryMuscles: 'chest' } }]],
  ['exercises.save', [{ name: 'Dip', facts: { ...facts(), primaryMuscles: ['chest', 'chest'] } }]],
  ['exercises.save', [{ name: 'Dip', facts: { ...facts(), secondaryMuscles: ['chest'] } }]],
  ['exercises.save', [{ name: 'Dip', facts: { ...facts(), equipment: '__proto__' } }]],
  ['exercises.reset', [null, { name: {} }]],
  ['exercises.preview', [null, { kind: 'burn', name: 'Dip' }, { kind: 'rename', name: 'Dip' }, { kind: 'merge' }]],
  ['exercises.rename', [{ name: 'Dip' }, { to: 'Dip' }, { name: 'Dip', to: 5 }, { name: 'Dip', to: tooLong }]],
  [
    'exercises.merge',
    [
      { into: 'Dip', names: [] },
      { into: 'Dip', names: 'Plank' },
      { into: 'Dip', names: [null] },
    ],
  ],
  [
    'exercises.merge',
    [
      { into: 'Dip', names: Array(201).fill('Plank') },
      { into: 'Dip', names: ['A'], factsOf: 1 },
    ],
  ],
  ['exercises.changes', [null, { limit: 0 }, { limit: 1e9 }, { offset: -1 }, { limit: 1.5 }]],
  ['exercises.undoChange', [null, { id: 7 }, { id: 'x'.repeat(101) }]],
  ['exercises.list', [{}, 'all']],
])('%s refuses what is no input of it, and changes nothing', async (route, inputs) => {
  const opened = await openApp()
  for (const input of inputs) expect([input, await opened.codeOf(route, input)]).toEqual([input, 'INVALID_INPUT'])
  expect(opened.heard).toEqual([])
})

it.each([
  ['exercises.get', { name: '' }, 'EXERCISE_UNKNOWN'],
  ['exercises.get', { name: '💪🏋️' }, 'EXERCISE_UNKNOWN'],
  ['exercises.get', { name: `'; drop table own_movements; --` }, 'EXERCISE_UNKNOWN'],
  ['exercises.create', { name: '\u0000', facts: facts() }, 'EXERCISE_NAME_INVALID'],
  ['exercises.create', { name: long, facts: facts() }, 'EXERCISE_NAME_INVALID'],
  ['exercises.save', { name: long, facts: facts() }, 'EXERCISE_UNKNOWN'],
  ['exercises.reset', { name: 'Dip' }, 'EXERCISE_NOTHING_CHANGES'],
  ['exercises.rename', { name: 'Dip', to: 'constructor\n' }, 'ok'],
  ['exercises.undoChange', { id: `' or 1=1 --` }, 'EXERCISE_CHANGE_UNKNOWN'],
])('%s answers %j with %s', async (route, input, code) => {
  const opened = await openApp()
  expect(await opened.codeOf(route, input)).toBe(code)
  expect(opened.heard).toEqual(code === 'ok' ? [{ type: 'changed', feature: 'exercises' }] : [])
})

it('keeps strange names whole, through every route', async () => {
  const opened = await openApp()
  const { app } = opened
  const data = async (route: string, input: unknown) => {
    const result = await app.dispatch(route, input)
    if (!result.ok) throw new Error(result.error.message)
    return result.data
  }
  const names = [
    '__proto__',
    `"><img src=x>'; drop table own_movements; --`,
    '$t(app.errors)',
    '{{name}}',
    'x'.repeat(500),
  ]
  for (const name of names) {
    await data('exercises.create', { name, facts: facts() })
    expect(await data('exercises.get', { name })).toMatchObject({ name, ...facts() })
    await data('exercises.rename', { name, to: `${name.slice(0, 490)} again` })
    await data('exercises.merge', { into: 'Dip', names: [name] })
  }
  expect(await data('exercises.get', { name: names[1] })).toMatchObject({ name: 'Dip' })
  const { changes } = (await data('exercises.changes', {})) as { changes: { id: string; text: string }[] }
  expect(changes).toHaveLength(3 * names.length)
  expect(changes.some(({ text }) => text.includes('“{{name}}”'))).toBe(true)
  for (const { id } of changes) await data('exercises.undoChange', { id })
  expect(await opened.codeOf('exercises.get', { name: names[1] })).toBe('EXERCISE_UNKNOWN')
})
