import fc from 'fast-check'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'
import { e1rmFormulaSchema } from '#shared/domain/e1rm.ts'
import type { Session } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'

const FIRST = dayNumber('2025-12-20')

/** Names of every kind of load, two of them of one movement, and two that nobody knows. */
const NAMES = [
  'Barbell Bench Press',
  'Bench Press',
  'Pull-Up',
  'Assisted Pull-Up',
  'Running',
  'Plank',
  'Barbell Curl',
  'My Own Lift',
  'Other Lift',
]

const dayWithin = (most: number) => fc.integer({ min: 0, max: most }).map((day) => dayAt(FIRST + day))
/** Most days are close together, some are months later. */
const days = fc.oneof({ weight: 4, arbitrary: dayWithin(60) }, { weight: 1, arbitrary: dayWithin(250) })
const date = fc.tuple(days, fc.constantFrom('', 'T07:30', 'T18:05:30')).map(([day, time]) => day + time)
const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values)

const place = fc.record({
  date,
  program: maybe('Strength', 'Push Pull', 'PUSH PULL'),
  phase: maybe(1, 2),
  week: maybe(1, 2, 3),
  isDeloadWeek: fc.boolean(),
  names: fc.array(fc.constantFrom(...NAMES), { minLength: 4, maxLength: 4 }),
})

const session: fc.Arbitrary<Session> = fc.tuple(arbitrarySession(), place).map(([any, { names, ...place }]) => ({
  ...any,
  ...place,
  exercises: any.exercises.map((exercise, index) => ({ ...exercise, name: names[index] ?? '' })),
}))

/** A short log whose sessions have much in common, so that there is something to add up. */
export const arbitraryLog = fc.uniqueArray(session, { selector: ({ id }) => id, minLength: 1, maxLength: 12 })

/** Settings that numbers depend on. */
export const arbitrarySettings: fc.Arbitrary<Settings> = fc
  .record({
    weekStart: fc.constantFrom<Settings['weekStart'][]>('monday', 'sunday', 'saturday'),
    e1rmFormula: fc.constantFrom(...e1rmFormulaSchema.options),
    secondaryShare: fc.constantFrom(0, 0.25, 0.5, 1),
  })
  .map((some) => ({ ...defaultSettings, ...some }))

/** Any span over such a log. */
export const arbitrarySpan: fc.Arbitrary<Span> = fc.record({
  from: fc.option(days, { nil: null, freq: 2 }),
  to: fc.option(days, { nil: null, freq: 2 }),
  program: maybe('Strength', 'push pull', 'None such'),
  phase: maybe(1, 7),
  deloads: fc.constantFrom('with', 'without'),
})

/** A day to ask on: during such a log or after it. */
export const arbitraryToday = dayWithin(400)

/** Every session. */
export const wholeLog: Span = { from: null, to: null, program: null, phase: null, deloads: 'with' }
