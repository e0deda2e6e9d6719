import fc from 'fast-check'
import type { Exercise } from '#shared/domain/exercise.ts'
import type { Session } from '#shared/domain/session.ts'
import { arbitraryGoal, arbitraryWarmup, arbitraryWorkingSet } from './arbitrary-set.ts'
import { arbitraryBodyWeight, arbitraryLabel, arbitraryNotes, maybe, quantity } from './arbitrary-values.ts'

const tempoPart = fc.constantFrom('0', '1', '3', '10', '1.5', '2,5', 'X', 'x')
const tempo = fc.array(tempoPart, { minLength: 3, maxLength: 4 }).map((parts) => parts.join('-'))

const arbitraryExercise: fc.Arbitrary<Exercise> = fc
  .record({
    name: arbitraryLabel,
    targetMuscleGroups: fc.array(arbitraryLabel, { maxLength: 3 }),
    repTempo: maybe(tempo),
    goal: maybe(arbitraryGoal),
    warmupSets: fc.array(arbitraryWarmup, { maxLength: 3 }),
    workingSets: fc.array(arbitraryWorkingSet, { maxLength: 4 }),
    notes: arbitraryNotes,
    warmupNotes: arbitraryNotes,
    formCues: fc.array(arbitraryLabel, { maxLength: 3 }),
    supersetGroup: maybe(arbitraryLabel),
  })
  .map((exercise) => ({ ...exercise, workingSets: withoutFirstRest(exercise.workingSets) }))

/** Nothing is rested from before the first set. A set that held only the rest gets a load instead. */
function withoutFirstRest([first, ...others]: Exercise['workingSets']): Exercise['workingSets'] {
  if (!first) return []
  const rested = { ...first, restMinutes: null }
  return [Object.values(rested).every((value) => value === null) ? { ...rested, weightKg: 0 } : rested, ...others]
}

const two = (value: number): string => String(value).padStart(2, '0')

const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`)

const clock = fc
  .tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('', ':07', ':59.7', ':30.722615'),
  )
  .map(([hour, minute, rest]) => `T${two(hour)}:${two(minute)}${rest}`)

const arbitraryDate = fc
  .tuple(fc.oneof(day, fc.constant('2024-02-29')), fc.oneof(fc.constant(''), clock))
  .map(([date, time]) => date + time)

const source = fc.record({ kind: arbitraryLabel, id: maybe(fc.string({ unit: 'grapheme' })), text: maybe(fc.string()) })
const timeZone = fc.constantFrom('Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+2', '+0530')

/** Any valid session: every field in use or empty, on its edges and within. */
export const arbitrarySession = (): fc.Arbitrary<Session> =>
  fc.record({
    id: fc.uuid(),
    userId: fc.string({ unit: 'grapheme', maxLength: 20 }),
    userName: maybe(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
    date: arbitraryDate,
    timeZone: maybe(timeZone),
    program: maybe(arbitraryLabel),
    programAuthor: maybe(arbitraryLabel),
    programLengthWeeks: maybe(fc.integer({ min: 1, max: 520 })),
    phase: maybe(fc.integer({ min: 0, max: 999 })),
    week: maybe(fc.integer({ min: 0, max: 999 })),
    isDeloadWeek: fc.boolean(),
    focus: maybe(arbitraryLabel),
    durationMinutes: maybe(quantity(0, 2880)),
    bodyWeightKg: maybe(arbitraryBodyWeight),
    notes: arbitraryNotes,
    exercises: fc.array(arbitraryExercise, { minLength: 1, maxLength: 4 }),
    source: maybe(source),
  })
