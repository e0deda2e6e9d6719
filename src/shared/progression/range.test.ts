import { expect, test } from 'vitest'
import { usualRange } from '#main/progression/usual-range.ts'
import { defaultSettings } from '#shared/contract/settings.ts'
import { goalSchema } from '#shared/domain/goal.ts'
import { timeDone } from '#shared/testing/times-done.ts'
import { gearOf, loadsOf } from './loads.ts'
import { reasonText } from './reason-words.ts'
import { suggestNext } from './suggest.ts'
import { rangeSourceText } from './words.ts'
import { workOf } from './work.ts'

const SIX_TO_EIGHT = goalSchema.parse({ repRange: { min: 6, max: 8 } })

/** What is said of the next time after these, newest first, a week apart; `goal` marks those with a goal of 6 to 8. */
function said(...times: string[]): [rule: string, range: string | null, why: string] {
  const works = times.flatMap((sets, i) => {
    const goal = sets.includes('goal') ? SIX_TO_EIGHT : null
    return workOf(timeDone(sets.replace('goal', ''), { daysAgo: 7 * (i + 1), goal }), 'external') ?? []
  })
  const suggestion = suggestNext({
    exercise: 'Bench Press',
    loads: loadsOf(gearOf('barbell', 'external', defaultSettings), defaultSettings),
    goal: null,
    isDeloadWeek: false,
    works,
    usual: usualRange(works),
    days: 7,
    lack: 'never',
  })
  const whole = { ...suggestion, volumeTrend: null }
  return [suggestion.rule, rangeSourceText(whole), reasonText(whole, 'rpe')]
}

test('the range of a goal stands for the times after it that have none', () => {
  expect(said('95x8, 95x8, 95x7', 'goal 92.5x8, 92.5x8, 92.5x8')).toEqual([
    'add-reps',
    'Range of the last goal: 6–8',
    'Within 6–8: one more than the weakest set.',
  ])
  expect(said('95x5, 95x5', '95x8', 'goal 95x8')[1]).toBe('Range of the last goal: 6–8')
})

test('it ends once another range was worked in', () => {
  expect(said('60x15, 60x15', 'goal 95x8, 95x8')[1]).toBe('Usual range: 8–15')
  expect(said('90x8, 90x8', '90x10, 90x10', 'goal 95x8, 95x8')[1]).toBe('Usual range: 8–10')
  expect(said('120x3, 120x3', 'goal 95x8, 95x8')[1]).toBe('Usual range: 3–8')
})

test('what was usual gives way by a repetition, so that one weak set is no miss', () => {
  expect(said('95x8, 95x8, 95x7', '95x8, 95x8, 95x8')).toEqual([
    'add-reps',
    'Usual range: 7–8',
    'Within 7–8: one more than the weakest set.',
  ])
  expect(said('95x6, 95x6', ...Array<string>(3).fill('95x8, 95x8, 95x8'))[2]).toMatch(/^Short of 8 last time/)
})
