import { describe, expect, test } from 'vitest'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { goalSchema } from '#shared/domain/goal.ts'
import type { SessionInput } from '#shared/domain/session.ts'
import { poundsToKg } from '#shared/domain/weight.ts'
import { suggestionText } from '#shared/progression/words.ts'
import { timeDone } from '#shared/testing/times-done.ts'
import { suggestAll } from './progression.service.ts'

const NOW = new Date('2026-04-01T18:00:00')
const idOf = (index: number) => `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`

/** One session for each row: days ago, exercise, sets as somebody types them. */
async function logOf(...rows: [daysAgo: number, name: string, sets: string, part?: Partial<SessionInput>][]) {
  const log = await openTestLog({ now: () => NOW })
  const sessions = rows.map(([daysAgo, name, sets, part], i) => {
    const { date, exercise } = timeDone(sets, { daysAgo })
    return testSession({ id: idOf(i), date, exercises: [{ ...exercise, name }], ...part })
  })
  await log.sessions.saveMany(sessions)
  const ask = (names: string[], more: Partial<Parameters<typeof suggestAll>[1]> = {}) =>
    suggestAll(log.readDb, { names, before: null, exceptSession: null, isDeloadWeek: false, goals: [], ...more }, NOW)
  const one = async (name: string, more: Parameters<typeof ask>[1] = {}) => (await ask([name], more))[0]
  return { ...log, ask, one }
}

describe('what to do next of an exercise', () => {
  test('is answered for each name in the order asked, under any name of the movement, and not for a blank one', async () => {
    const { ask } = await logOf([7, 'Barbell Bench Press', '80x8, 80x8'], [7, 'My Own Lift', '30x5'])
    const found = await ask(['my own lift', ' ', 'Bankdrücken', 'never done'])
    expect(found.map((it) => it && [it.exercise, it.rule, it.weightKg])).toEqual([
      ['my own lift', 'add-weight', 32.5],
      null,
      ['Bankdrücken', 'add-weight', 82.5],
      ['never done', 'start', null],
    ])
    expect(await ask([])).toEqual([])
  })

  test('builds on times before a date, without the session that is edited', async () => {
    const { one } = await logOf([14, 'Row', '60x8'], [7, 'Row', '70x8'])
    expect((await one('Row'))?.basis?.weightKg).toBe(70)
    expect((await one('Row', { before: '2026-03-25' }))?.basis?.weightKg).toBe(60)
    expect((await one('Row', { exceptSession: idOf(1) }))?.basis?.weightKg).toBe(60)
    expect((await one('Row', { before: '2026-03-01' }))?.rule).toBe('start')
  })

  test('counts a break to the date that is asked for, else to today', async () => {
    const { one } = await logOf([7, 'Row', '60x8'])
    expect((await one('Row'))?.reason.days).toBe(7)
    expect(await one('Row', { before: '2026-05-01T10:00' })).toMatchObject({ rule: 'return', reason: { days: 37 } })
    expect((await one('Row', { before: 'soon' }))?.reason.days).toBe(7)
  })

  test('never builds on a deload week, and counts a break from what it builds on', async () => {
    const { one } = await logOf([56, 'Squat', '100x5, 100x5'], [5, 'Squat', '60x5', { isDeloadWeek: true }])
    expect(await one('Squat')).toMatchObject({
      rule: 'return',
      weightKg: 90,
      basis: { weightKg: 100 },
      reason: { days: 56 },
    })
  })

  test('finds what was done before ever so many deload weeks', async () => {
    const light = Array.from({ length: 12 }, (_, i): Parameters<typeof logOf>[0] => [
      i + 1,
      'Squat',
      '65x5',
      { isDeloadWeek: true },
    ])
    const { one } = await logOf([14, 'Squat', '100x5, 100x5'], ...light)
    expect(await one('Squat')).toMatchObject({ rule: 'add-weight', basis: { weightKg: 100 } })
  })

  test('leaves out what is dated ahead, but not what is dated today', async () => {
    const { one } = await logOf(
      [7, 'Squat', '100x5'],
      [0, 'Squat', '102.5x5', { date: '2026-04-01T23:00' }],
      [0, 'Squat', '60x5', { date: '2062-04-01' }],
    )
    const now = { basis: { weightKg: 102.5 }, reason: { days: 0 } }
    expect(await one('Squat')).toMatchObject(now)
    expect(await one('Squat', { before: 'soon' })).toMatchObject(now)
  })

  test('says why there is nothing to go by', async () => {
    const { ask } = await logOf([7, 'Squat', '65x5', { isDeloadWeek: true }], [7, 'Running', '20 min 4 km'])
    const found = await ask(['Squat', 'Running', 'Deadlift'])
    expect(found.map((it) => it?.reason.lack)).toEqual(['deloads', 'uncounted', 'never'])
  })

  test('works in the range that was usual where no goal says one', async () => {
    const { one } = await logOf(
      [28, 'Row', '60x6, 60x10'],
      [21, 'Row', '60x8, 60x8, 60x8'],
      [14, 'Row', '60x8, 60x9, 60x7'],
      [7, 'Row', '60x8, 60x8, 60x7'],
    )
    expect((await one('Row'))?.range).toEqual({ min: 7, max: 8, from: 'history' })
  })

  test('uses the equipment of the movement and what a person set', async () => {
    const { ask, db } = await logOf(
      [7, 'Barbell Squat', '100x5, 100x5'],
      [7, 'Dumbbell Curl', '12x10, 12x10'],
      [7, 'Assisted Pull-Up', '20x8, 20x8'],
      [7, 'Pull-Up', '8 reps, 8 reps'],
    )
    const names = ['Barbell Squat', 'Dumbbell Curl', 'Assisted Pull-Up', 'Pull-Up']
    const weights = async () => (await ask(names)).map((it) => it?.weightKg)
    expect(await weights()).toEqual([102.5, 12, 15, 0])
    await writeSettings(db, { steps: { dumbbell: 1 }, plates: [{ weightKg: 5, pairs: 10 }] })
    expect(await weights()).toEqual([110, 13, 15, 0])
  })

  test('is a weight that can be loaded, though the last one was written in the other unit', async () => {
    const { ask, db } = await logOf(
      [7, 'Barbell Bench Press', '95x8 @8, 95x7 @9'],
      [7, 'Dumbbell Curl', '12.5x9, 12.5x8'],
      [7, 'Pull-Up', '10x9, 10x8'],
    )
    await writeSettings(db, { unit: 'lb' })
    const goals = Array.from({ length: 3 }, () => goalSchema.parse({ weightKg: 95, repRange: { min: 7, max: 10 } }))
    const found = await ask(['Barbell Bench Press', 'Dumbbell Curl', 'Pull-Up'], { goals })
    expect(found.map((it) => it && suggestionText(it))).toEqual([
      '210\u00a0lb × 8',
      '30\u00a0lb × 9',
      '+20\u00a0lb × 9',
    ])
    expect(found[0]?.basis?.weightKg).toBe(95)
    expect(found[0]?.alternatives).toEqual([{ kind: 'repeat', weightKg: poundsToKg(210), min: 7, max: 8 }])
  })

  test('does not believe in a bar that is heavier than what was lifted', async () => {
    const { ask } = await logOf([7, 'Barbell Squat', '17.5x5, 17.5x5'], [14, 'Barbell Curl', '20x10'])
    const [light, usual] = await ask(['Barbell Squat', 'Barbell Curl'])
    expect(light).toMatchObject({ barKg: null, weightKg: 20 })
    expect(usual).toMatchObject({ barKg: 20, weightKg: 22.5 })
  })

  test('believes in the bar though a light set, or one light day, was below it', async () => {
    const { one } = await logOf(
      [21, 'Barbell Squat', '100x5, 100x5'],
      [14, 'Barbell Squat', '15x20'],
      [7, 'Barbell Squat', '15x20, 100x5, 100x5, 100x5'],
    )
    expect(await one('Barbell Squat')).toMatchObject({ barKg: 20, weightKg: 102.5 })
  })

  test('bounds help by what the body weighed', async () => {
    const missed = '80x3, 80x3'
    const part = { bodyWeightKg: 80 }
    const { one } = await logOf([14, 'Assisted Pull-Up', missed, part], [7, 'Assisted Pull-Up', missed, part])
    const goals = [goalSchema.parse({ repRange: { min: 6, max: 8 } })]
    expect(await one('Assisted Pull-Up', { goals })).toMatchObject({ rule: 'add-reps', weightKg: 80, min: 4 })
  })

  test('believes a person who described the movement', async () => {
    const { one, db } = await logOf([7, 'Chin-Up', '10x8, 10x8'])
    expect(await one('Chin-Up')).toMatchObject({ loadMode: 'bodyweight-plus', weightKg: 12.5 })
    await db
      .insertInto('own_movements')
      .values({
        exercise_key: 'chin up',
        name: 'Chin-Up',
        primary_muscles: '[]',
        secondary_muscles: '[]',
        equipment: 'machine',
        load_mode: 'bodyweight-minus',
        updated_at: NOW.toISOString(),
      })
      .execute()
    expect(await one('Chin-Up')).toMatchObject({ loadMode: 'bodyweight-minus', weightKg: 5 })
  })
})

describe('the trend of the volume', () => {
  test('is a line through the last times, without deload weeks', async () => {
    const { one } = await logOf(
      [28, 'Squat', '100x5'],
      [21, 'Squat', '105x5'],
      [14, 'Squat', '50x5', { isDeloadWeek: true }],
      [7, 'Squat', '115x5'],
    )
    expect((await one('Squat'))?.volumeTrend).toMatchObject({ perWeek: 25, points: 3, direction: 'up' })
  })

  test('is none for fewer than three days', async () => {
    const { one } = await logOf([14, 'Squat', '100x5'], [7, 'Squat', '105x5'])
    expect((await one('Squat'))?.volumeTrend).toBeNull()
  })

  test('of work with the own body counts the body, and only times that say what it weighed', async () => {
    const { one } = await logOf(
      [35, 'Pull-Up', '5x10'],
      [28, 'Pull-Up', '10 reps', { bodyWeightKg: 80 }],
      [21, 'Pull-Up', '11 reps', { bodyWeightKg: 80 }],
      [7, 'Pull-Up', '13 reps', { bodyWeightKg: 80 }],
    )
    expect((await one('Pull-Up'))?.volumeTrend).toMatchObject({ perWeek: 80, points: 3 })
  })
})
