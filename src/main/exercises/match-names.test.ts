import { expect, it } from 'vitest'
import { openTestDb } from '#main/db/testing.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { type NameDecision, nameMatchSchema } from '#shared/contract/exercises.ts'
import { rememberNames } from './exercise-names.service.ts'
import { matchNames } from './match-names.ts'

const asked = (...names: string[]) => names.map((name) => ({ name, sets: 1 }))
const now = () => new Date('2026-03-31T10:00:00Z')

it('says of each name what is known of it', async () => {
  const log = await openTestLog()
  const names = {
    remember: (given: readonly NameDecision[]) => log.db.transaction().execute((db) => rememberNames(db, given, now())),
  }
  await log.sessions.saveMany([testSession({ id: crypto.randomUUID(), exercises: [{ name: 'Garage Thing' }] })])
  await names.remember([
    { name: 'Meine Bank', movement: 'Bench Press' },
    { name: 'Mein Gerät', movement: null },
    { name: 'Thing in the Garage', movement: 'garage thing' },
  ])
  const matches = await matchNames(
    log.readDb,
    asked('bench press (barbell)', 'MEINE BANK', 'Mein Gerät', 'Garage thing', 'Thing in the Garage', 'Xyzzy'),
  )
  for (const match of matches) nameMatchSchema.parse(match)
  expect(matches).toEqual([
    { name: 'bench press (barbell)', sets: 1, status: 'known', movement: 'Barbell Bench Press', proposals: [] },
    { name: 'MEINE BANK', sets: 1, status: 'decided', movement: 'Barbell Bench Press', proposals: [] },
    { name: 'Mein Gerät', sets: 1, status: 'decided', movement: null, proposals: [] },
    { name: 'Garage thing', sets: 1, status: 'logged', movement: null, proposals: [] },
    { name: 'Thing in the Garage', sets: 1, status: 'decided', movement: 'Garage Thing', proposals: [] },
    { name: 'Xyzzy', sets: 1, status: 'unknown', movement: null, proposals: [] },
  ])
})

it.each([
  ['Press, Bench BB', 'Barbell Bench Press'],
  ['Barbel Bench Pres', 'Barbell Bench Press'],
  ['DB Concentration Curls', 'Concentration Curl'],
  ['Lat Pull-down (Iso-Lateral)', 'Iso-Lateral Lat Pulldown'],
  ['Raises, Lateral - Machine', 'Machine Lateral Raise'],
  ['Standing Barbell Shoulder Press', 'Overhead Press'],
  ['My Hack Squats', 'Hack Squat'],
])('proposes for %s first %s, and decides nothing', async (name, movement) => {
  const { readDb } = await openTestDb()
  const [match] = await matchNames(readDb, asked(name))
  expect(match).toMatchObject({ name, status: 'doubtful', movement: null })
  expect(match?.proposals[0]?.name).toBe(movement)
  expect(match?.proposals.length).toBeLessThanOrEqual(5)
  const scores = match?.proposals.map(({ score }) => score) ?? []
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
})

it('proposes names that were logged before, and a movement once however many names it has', async () => {
  const log = await openTestLog()
  await log.sessions.saveMany([testSession({ id: crypto.randomUUID(), exercises: [{ name: 'Wobble Board Balance' }] })])
  const [match] = await matchNames(log.readDb, asked('Balance on Wobble Boards'))
  expect(match?.proposals).toEqual([{ name: 'Wobble Board Balance', score: 1 }])
})

it('proposes other equipment after the same equipment', async () => {
  const { readDb } = await openTestDb()
  const [match] = await matchNames(readDb, asked('Heavy Romanian Deadlift (Dumbbell)'))
  expect(match?.proposals[0]?.name).toBe('Dumbbell Romanian Deadlift')
  expect(match?.proposals.map(({ name }) => name)).not.toContain('Romanian Deadlift')
})

it('takes spellings of one name together and adds their sets up', async () => {
  const { readDb } = await openTestDb()
  const matches = await matchNames(readDb, [
    { name: 'Deadlift', sets: 3 },
    { name: 'Row', sets: 1 },
    { name: 'DEADLIFT ', sets: 4 },
  ])
  expect(matches.map(({ name, sets }) => [name, sets])).toEqual([
    ['Deadlift', 7],
    ['Row', 1],
  ])
})

it('is done at once with thousands of names, however hostile, and says the same twice', async () => {
  const { readDb } = await openTestDb()
  const hostile = [
    '__proto__',
    'constructor',
    '',
    '   ',
    '\u0000\u0007\u001b[2J',
    '\ud800',
    '%_*',
    "'; drop table sessions; --",
    '💪🏋️',
  ]
  const names = [
    ...hostile,
    ...hostile.map((name) => name.repeat(1 + 10_000 / Math.max(1, name.length))),
    ...Array.from({ length: 2000 }, (_, place) => `Paused Overhed Pres ${place}`),
  ]
  const first = await matchNames(readDb, asked(...names))
  expect(await matchNames(readDb, asked(...names))).toEqual(first)
  for (const match of first) nameMatchSchema.parse(match)
  expect(first.find(({ name }) => name === '__proto__')).toMatchObject({ status: 'unknown', proposals: [] })
  expect(Object.hasOwn(Object.prototype, 'words')).toBe(false)
})
