import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '#main/app.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'

let app: App

beforeEach(async () => {
  app = await openTestApp(freshDataDir())
})
afterEach(() => app.dispose())

test('of an empty log every name starts light', async () => {
  const result = await app.dispatch('progression.suggest', {
    names: ['Squat', '', '🏋️', '__proto__', "'; drop table sets"],
  })
  expect(result).toMatchObject({
    ok: true,
    data: [{ rule: 'start' }, null, { rule: 'start' }, { rule: 'start' }, { rule: 'start' }],
  })
})

test('a goal belongs to the name at its place', async () => {
  const goal = { weightKg: 40, repRange: { min: 8, max: 10 } }
  const result = await app.dispatch('progression.suggest', { names: ['Squat', 'Row'], goals: [null, goal] })
  expect(result).toMatchObject({
    ok: true,
    data: [{ alternatives: [] }, { alternatives: [{ kind: 'goal', weightKg: 40 }] }],
  })
})

test.each([
  null,
  {},
  { names: 'Squat' },
  { names: ['a'.repeat(501)] },
  { names: Array.from({ length: 201 }, () => 'Squat') },
  { names: ['Squat'], before: 20260401 },
  { names: ['Squat'], goals: [{ repRange: { min: 10, max: 8 } }] },
  { names: ['Squat'], goals: [{ weightKg: -1 }] },
  { names: ['Squat'], isDeloadWeek: 'yes' },
  { names: ['Squat'], more: true },
])('%j is refused', async (input) => {
  expect(await app.dispatch('progression.suggest', input)).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT' },
  })
})
