import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usualRange } from '#main/progression/usual-range.ts'
import { defaultSettings } from '#shared/contract/settings.ts'
import { type Goal, goalSchema } from '#shared/domain/goal.ts'
import { type LoadMode, loadModeSchema } from '#shared/domain/load-mode.ts'
import { plainSpaces } from '#shared/testing/plain-spaces.ts'
import { timeDone } from '#shared/testing/times-done.ts'
import { gearOf, loadsOf } from './loads.ts'
import { reasonText } from './reason-words.ts'
import { suggestNext } from './suggest.ts'
import { suggestionText } from './words.ts'
import { workOf } from './work.ts'

const GEAR: Record<string, [equipment: string, loadMode: LoadMode]> = {
  barbell: ['barbell', 'external'],
  dumbbell: ['dumbbell', 'external'],
  'bodyweight-plus': ['bodyweight', 'bodyweight-plus'],
  'bodyweight-minus': ['machine', 'bodyweight-minus'],
  none: ['none', 'none'],
}

function goalIn(head: string): Goal | null {
  const [, min, max] = /goal (\d+)-(\d+)/.exec(head) ?? []
  if (min) return goalSchema.parse({ repRange: { min: Number(min), max: Number(max) } })
  const seconds = /goal (\d+)s/.exec(head)?.[1]
  return seconds ? goalSchema.parse({ durationSeconds: Number(seconds) }) : null
}

/** Reads `barbell, goal 8-10, after goal 4-6, deload week: 80x10 @8; 80x9` and asks what to do next. */
function suggestionFor(example: string) {
  const [head = '', done = ''] = example.split(':')
  const [today = '', earlier] = head.split(', after ')
  const goal = earlier === undefined ? null : goalIn(earlier)
  const times = done.split(';').flatMap((text, i) => {
    const sets = text.replace('deload', '').trim()
    return sets === '' ? [] : timeDone(sets, { goal, daysAgo: 7 * (i + 1), isDeloadWeek: text.includes('deload') })
  })
  const [equipment, loadMode] = GEAR[head.split(',')[0] ?? ''] ?? []
  const gear = gearOf(equipment ?? null, loadModeSchema.parse(loadMode), defaultSettings)
  const works = times.filter((it) => !it.isDeloadWeek).flatMap((it) => workOf(it, gear.loadMode) ?? [])
  return suggestNext({
    exercise: 'Bench Press',
    loads: loadsOf(gear, defaultSettings),
    goal: goalIn(today),
    isDeloadWeek: head.includes('deload week'),
    works,
    usual: usualRange(works),
    days: Number(/(\d+) days later/.exec(head)?.[1] ?? 7),
    lack: times.length > 0 ? 'deloads' : 'never',
  })
}

const doc = readFileSync(join(import.meta.dirname, '../../../docs/progression.md'), 'utf8')
const rows = doc.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim())
  const example = /^`(.+)`$/.exec(cells[3] ?? '')?.[1]
  return example === undefined ? [] : [{ example, suggested: cells[4] ?? '', why: cells[5] ?? '' }]
})

test('the documentation has an example for every rule', () => {
  expect(rows.length).toBeGreaterThan(20)
})

test.each(rows)('$example', ({ example, suggested, why }) => {
  const suggestion = { ...suggestionFor(example), volumeTrend: null }
  const [text, sets] = suggested.split(' in ')
  expect(plainSpaces(suggestionText(suggestion))).toBe(text)
  if (sets) expect(sets).toBe(`${suggestion.sets} sets`)
  expect(plainSpaces(reasonText(suggestion, 'rpe'))).toBe(why)
})
