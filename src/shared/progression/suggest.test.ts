import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Occurrence } from '#shared/contract/history.ts'
import { suggestionSchema } from '#shared/contract/progression.ts'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import { goalSchema } from '#shared/domain/goal.ts'
import { type LoadMode, loadModeSchema } from '#shared/domain/load-mode.ts'
import { arbitraryGoal, arbitraryWorkingSet } from '#shared/testing/arbitrary-set.ts'
import { plainSpaces } from '#shared/testing/plain-spaces.ts'
import { timeDone } from '#shared/testing/times-done.ts'
import { gearOf, loadsOf } from './loads.ts'
import { reasonText } from './reason-words.ts'
import { type Asked, suggestNext } from './suggest.ts'
import { alternativeText, basisText, confidenceText, suggestionText } from './words.ts'
import { workOf } from './work.ts'

const GOAL = goalSchema.parse({ repRange: { min: 8, max: 10 } })

interface Given extends Partial<Asked> {
  equipment?: string
  loadMode?: LoadMode
  settings?: Settings
}

/** What to do next after these times, newest first, a week apart. */
function next(times: (string | Occurrence)[], given: Given = {}) {
  const { equipment = 'barbell', loadMode = 'external', settings = defaultSettings, ...asked } = given
  const works = times
    .map((time, i) => (typeof time === 'string' ? timeDone(time, { daysAgo: 7 * (i + 1) }) : time))
    .flatMap((time) => workOf(time, loadMode) ?? [])
  return suggestNext({
    exercise: 'Bench Press',
    loads: loadsOf(gearOf(equipment, loadMode, settings), settings),
    goal: GOAL,
    isDeloadWeek: false,
    works,
    usual: { min: 8, max: 10 },
    days: 7,
    lack: 'never',
    ...asked,
  })
}
const others = (suggestion: ReturnType<typeof next>) =>
  suggestion.alternatives.map((other) => plainSpaces(`${other.kind}: ${alternativeText(suggestion, other)}`))

describe('what a suggestion builds on', () => {
  test('are the sets at the working weight, named by session, day and place', () => {
    const { basis, weightKg } = next(['90x2 @9.5, 80x10 @8, 80x10 @8, 60x15'])
    expect(basis).toEqual({
      sessionId: '00000000-0000-4000-8000-000000000007',
      date: '2026-03-25',
      sets: [2, 3],
      weightKg: 80,
      amounts: [10, 10],
    })
    expect(weightKg).toBe(82.5)
  })

  test('is the hardest of weights with as many sets', () => {
    expect(next(['60x12, 70x10, 80x10']).basis?.weightKg).toBe(80)
    expect(next(['20x8, 10x8'], { loadMode: 'bodyweight-minus' }).basis?.weightKg).toBe(10)
  })

  test('is one weight in either unit', () => {
    expect(next(['180lb x 9, 81.65 x 9']).basis?.amounts).toEqual([9, 9])
  })

  test('are full repetitions, of the weaker side', () => {
    expect(next(['20 x left 9 right 7, 20 x left 8+2 right 8']).basis?.amounts).toEqual([7, 8])
    expect(next(['20 x left 9 right 0, 20 x left 0 right 8']).basis?.amounts).toEqual([9, 8])
    expect(next(['80x8+3, 80x0+5']).basis?.amounts).toEqual([8])
  })

  test('is told with its day', () => {
    const suggestion = { ...next(['80x6, 80x6, 80x5']), volumeTrend: null }
    expect(basisText(suggestion, (date) => date)).toBe('From 2026-03-25: 80\u00a0kg × 6, 6, 5')
  })
})

describe('the range', () => {
  const lastGoal = goalSchema.parse({ repRange: { min: 4, max: 6 }, sets: 5 })

  test("is today's goal's, else the last one's, else the usual one", () => {
    const time = timeDone('80x6, 80x6', { goal: lastGoal })
    expect(next([time]).range).toEqual({ min: 8, max: 10, from: 'goal' })
    expect(next([time], { goal: null }).range).toEqual({ min: 4, max: 6, from: 'last-goal' })
    expect(next(['80x6'], { goal: null }).range).toEqual({ min: 8, max: 10, from: 'history' })
  })

  test('that a goal asked for and that was missed is a miss, not another range', () => {
    expect(next([timeDone('80x4, 80x4', { goal: GOAL })]).rule).toBe('repeat')
    expect(next([timeDone('80x4, 80x4', { goal: lastGoal })]).rule).toBe('new-range')
  })

  test('of earlier times is their own when misses are counted', () => {
    const before = timeDone('80x5, 80x5', { daysAgo: 14, goal: lastGoal })
    expect(next(['80x7, 80x7', before]).rule).toBe('repeat')
    expect(next(['80x7, 80x7', '80x7, 80x7']).rule).toBe('back-off')
  })
})

describe('the weight', () => {
  test('is one that can be loaded', () => {
    const settings = { ...defaultSettings, plates: [{ weightKg: 5, pairs: 7 }] }
    expect(next(['80x10, 80x10'], { settings }).weightKg).toBe(90)
    expect(next(['90x10, 90x10'], { settings })).toMatchObject({ rule: 'add-reps', weightKg: 90, min: 11 })
  })

  test('goes up by a percent at least, and the smaller jump is told beside', () => {
    const settings = {
      ...defaultSettings,
      plates: [
        { weightKg: 20, pairs: 3 },
        { weightKg: 0.25, pairs: 4 },
      ],
    }
    const suggestion = next(['100x10 @8, 100x10 @8'], { settings })
    expect(suggestion.weightKg).toBe(101)
    expect(others(suggestion)).toEqual(['smaller-jump: 100.5 kg × 8–10', 'more-reps: 100 kg × 11'])
  })

  test('is round in pounds where those are set', () => {
    const settings: Settings = { ...defaultSettings, unit: 'lb' }
    const suggestion = { ...next(['185lb x 10, 185lb x 10'], { settings }), volumeTrend: null }
    expect(suggestionText(suggestion)).toBe('190\u00a0lb × 8–10')
  })

  test('takes a big jump once enough repetitions are there for it', () => {
    const given = { equipment: 'dumbbell' }
    expect(next(['12.5x12, 12.5x12'], given).rule).toBe('reps-first')
    expect(next([timeDone('12.5x16, 12.5x16', { goal: GOAL })], given)).toMatchObject({
      rule: 'add-weight',
      weightKg: 15,
    })
  })

  test('far off what is wanted is not suggested, however few plates are owned', () => {
    const settings = { ...defaultSettings, plates: [] }
    const deload = { ...next(['100x8, 100x8'], { settings, isDeloadWeek: true }), volumeTrend: null }
    expect(deload).toMatchObject({ rule: 'deload', weightKg: 100, min: 5, sets: 1 })
    expect(reasonText(deload, 'rpe')).toContain('no weight near 65% can be loaded')
    expect(next(['100x8'], { settings, days: 30 })).toMatchObject({ rule: 'return', weightKg: 100, min: 7 })
    const goal = goalSchema.parse({ repRange: { min: 3, max: 5 } })
    expect(next(['100x12'], { settings, goal }).weightKg).toBe(100)
    expect(others(next(['100x7, 100x6'], { settings }))).toEqual(['more-reps: 100 kg × 7'])
  })

  test('is kept where so many repetitions were done that no formula holds', () => {
    const goal = goalSchema.parse({ repRange: { min: 3, max: 5 } })
    const suggested = (sets: string) => next([sets], { goal, equipment: 'dumbbell' })
    expect(suggested('20x60')).toMatchObject({ rule: 'new-range', weightKg: 20, min: 3, max: 5 })
    expect(suggested('40x30').weightKg).toBe(40)
    expect(suggested('40x13').weightKg).toBe(40)
    expect(suggested('40x12').weightKg).toBe(50)
  })

  test('of 0 is none: only repetitions go up', () => {
    expect(next(['0x10, 0x10'], { equipment: 'none' })).toMatchObject({ rule: 'add-reps', weightKg: null, min: 11 })
  })

  test('is never taken off below nothing', () => {
    expect(next(['20x5, 20x5', '20x5, 20x5'])).toMatchObject({ rule: 'add-reps', weightKg: 20, min: 6 })
    expect(next(['5 reps', '5 reps'], { loadMode: 'bodyweight-plus' })).toMatchObject({ rule: 'add-reps', min: 6 })
  })
})

describe('sets and times', () => {
  test("are as many sets as today's goal plans, else the last one, else as were done", () => {
    const goal = goalSchema.parse({ sets: 5 })
    const last = timeDone('80x9, 80x9', { goal: goalSchema.parse({ sets: 4 }) })
    expect(next([last], { goal }).sets).toBe(5)
    expect(next([last]).sets).toBe(4)
    expect(next(['80x9, 80x9']).sets).toBe(2)
    expect(next([last], { isDeloadWeek: true }).sets).toBe(2)
  })

  test('that were held are no times of what is counted in repetitions', () => {
    const suggestion = next(['10 reps @8', '40s @8', '40s @8'], { loadMode: 'none' })
    expect(suggestion).toMatchObject({ measure: 'reps', confidence: 'low', doubts: ['few'] })
  })
})

describe('one weak set', () => {
  const goal = goalSchema.parse({ repRange: { min: 3, max: 6 } })

  test('does not bring the target below what most sets reached', () => {
    expect(next(['100x5, 100x5, 100x1'], { goal })).toMatchObject({ rule: 'add-reps', min: 5 })
    expect(next(['100x5 @10, 100x5 @10, 100x1 @10'], { goal })).toMatchObject({ rule: 'repeat', min: 5 })
    expect(next(['80x10, 80x10, 80x1'])).toMatchObject({ rule: 'repeat', min: 10 })
    expect(next(['60s, 60s, 10s'], { loadMode: 'none', goal: null, usual: { min: 10, max: 60 } })).toMatchObject({
      min: 60,
    })
  })
})

describe('ratings', () => {
  const ruleAfter = (...times: string[]) => next(times).rule

  test('of the last set hold the weight even where the mean is low', () => {
    expect(ruleAfter('80x10 @7, 80x10 @7, 80x10 @9')).toBe('add-weight')
    expect(ruleAfter('80x10 @7, 80x10 @7, 80x10 @10')).toBe('confirm')
  })

  test('one set at RPE 10 among several asks for one more, two keep', () => {
    expect(ruleAfter('80x9 @9, 80x9 @10')).toBe('add-reps')
    expect(ruleAfter('80x9 @10, 80x9 @10')).toBe('repeat')
    expect(ruleAfter('80x9 @10')).toBe('repeat')
  })

  test('a set that was not clean is confirmed first, however easy it was', () => {
    const suggestion = { ...next(['80x10 @7, 80x10 @7 bad']), volumeTrend: null }
    expect(suggestion.rule).toBe('confirm')
    expect(reasonText(suggestion, 'rpe')).toContain('not cleanly')
  })

  test('the top is met twice in a row only at the same weight', () => {
    expect(ruleAfter('80x10 @9.5', '80x10 @9.5')).toBe('add-weight')
    expect(ruleAfter('80x10 @9.5', '77.5x10 @9.5')).toBe('confirm')
  })
})

describe('alternatives', () => {
  test("begin with what today's goal plans", () => {
    const goal = goalSchema.parse({ weightKg: 85, repRange: { min: 8, max: 10 } })
    expect(others(next(['80x9 @8, 80x9 @8'], { goal }))).toEqual(['goal: 85 kg × 8–10', 'repeat: 80 kg × 9'])
  })

  test('of an exercise never done are the plan', () => {
    const goal = goalSchema.parse({ weightKg: 40, sets: 3, repRange: { min: 8, max: 10 } })
    const suggestion = next([], { goal })
    expect(suggestion).toMatchObject({ rule: 'start', weightKg: null, sets: 3, min: 8, max: 10 })
    expect(others(suggestion)).toEqual(['goal: 40 kg × 8–10'])
  })

  test('offer more weight where repetitions were very easy', () => {
    expect(others(next(['80x8 @6, 80x8 @7']))).toEqual(['heavier: 82.5 kg × 8–10', 'repeat: 80 kg × 8'])
  })

  test('offer to back off after a miss', () => {
    expect(others(next(['80x7, 80x6']))).toEqual(['more-reps: 80 kg × 7', 'back-off: 75 kg × 8–10'])
  })
})

describe('confidence', () => {
  const steady = ['80x9 @8, 80x8 @8', '80x8 @8, 80x8 @8', '77.5x10 @8, 77.5x10 @8']
  const of = (times: string[], given: Given = {}) => confidenceText({ ...next(times, given), volumeTrend: null })

  test('is high for several like times that were rated', () => {
    expect(of(steady)).toBe('High confidence')
  })

  test('is less for each doubt', () => {
    expect(of(['80x9, 80x8', ...steady.slice(1)])).toBe('Medium confidence: not rated')
    expect(of(steady.slice(0, 2))).toBe('Medium confidence: done few times')
    expect(of(steady.slice(0, 1))).toBe('Low confidence: done few times')
    expect(of(steady, { days: 22 })).toBe('Medium confidence: a long break')
    expect(of(steady, { days: 85 })).toBe('Low confidence: a long break')
    expect(of([...steady, '40x8 @8', '42.5x8 @8'])).toBe('Medium confidence: the times differ much')
  })
})

test('effort is told in reps in reserve to who counts those', () => {
  const suggestion = { ...next(['80x10 @9, 80x10 @9']), volumeTrend: null }
  expect(reasonText(suggestion, 'rir')).toContain('at 1 RIR')
})

test('distances get no suggestion', () => {
  const run = timeDone('20 min 4 km')
  expect(workOf(run, 'none')).toBeNull()
  expect(next([run], { loadMode: 'none', lack: 'uncounted' })).toMatchObject({ rule: 'start', weightKg: null })
})

const anyTime = fc
  .tuple(fc.array(arbitraryWorkingSet, { minLength: 1, maxLength: 5 }), fc.option(arbitraryGoal, { nil: null }))
  .map(([workingSets, goal]): Occurrence => {
    const time = timeDone('80x8')
    return { ...time, exercise: { ...time.exercise, goal, workingSets } }
  })

test('whatever was done: the suggestion has its shape, its words, and no weight that cannot be written', () => {
  fc.assert(
    fc.property(
      fc.array(anyTime, { maxLength: 4 }),
      fc.constantFrom(...loadModeSchema.options),
      fc.constantFrom('barbell', 'dumbbell', 'bodyweight'),
      fc.record({ isDeloadWeek: fc.boolean(), days: fc.integer({ min: -10, max: 400 }) }),
      fc.option(arbitraryGoal, { nil: null }),
      (times, loadMode, equipment, today, goal) => {
        const suggestion = { ...next(times, { loadMode, equipment, goal, ...today }), volumeTrend: null }
        expect(suggestionSchema.parse(suggestion)).toEqual(suggestion)
        const { weightKg, min, max, rule } = suggestion
        if (weightKg !== null) expect(weightKg).toBeGreaterThanOrEqual(0)
        if (rule !== 'start') expect([min, max].every((amount) => (amount ?? 0) >= 1)).toBe(true)
        for (const words of [suggestionText(suggestion), reasonText(suggestion, 'rpe'), confidenceText(suggestion)])
          expect(words).not.toMatch(/progression\.|\{\{|NaN|undefined|Infinity/)
      },
    ),
  )
})
