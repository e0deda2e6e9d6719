import { roundTo } from '#shared/domain/quantity.ts'
import type { Session } from '#shared/domain/session.ts'
import { type Cell, csvLines, guardText } from './csv-text.ts'
import { createTitles, type SimpleSet, simpleSets, startOf, wholeNote } from './other-apps.ts'

const COLUMNS = [
  'title',
  'start_time',
  'end_time',
  'description',
  'exercise_title',
  'superset_id',
  'exercise_notes',
  'set_index',
  'set_type',
  'weight_kg',
  'reps',
  'distance_km',
  'duration_seconds',
  'rpe',
]

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const TYPES = { warmup: 'warmup', normal: 'normal', drop: 'dropset' } as const

/** The wall clock some minutes after the start, `8 Apr 2026, 16:50`. */
function hevyTime(session: Session, minutesLater: number): string {
  const { day, hour, minute } = startOf(session)
  const clock = new Date(`${day}T${hour}:${minute}:00Z`)
  clock.setUTCMinutes(clock.getUTCMinutes() + minutesLater)
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = `${clock.getUTCDate()} ${MONTHS[clock.getUTCMonth()]} ${String(clock.getUTCFullYear()).padStart(4, '0')}`
  return `${date}, ${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`
}

/** The start as Hevy writes it: whole minutes, English months. */
export const hevyMoment = (session: Session): string => hevyTime(session, 0)

const hevyEnd = (session: Session): string | null =>
  session.durationMinutes === null ? null : hevyTime(session, Math.round(session.durationMinutes))

/** Supersets by number, in the order in which they begin. */
function supersetsOf({ exercises }: Session): Map<string | null, number> {
  const groups = new Set(exercises.map(({ supersetGroup }) => supersetGroup).filter((group) => group !== null))
  return new Map([...groups].map((group, i) => [group, i]))
}

const numbersOf = ({ weightKg, reps, distanceMeters, durationSeconds, rpe }: SimpleSet): Cell[] => [
  weightKg,
  reps,
  distanceMeters === null ? null : roundTo(distanceMeters / 1000, 7),
  durationSeconds === null ? null : Math.round(durationSeconds),
  rpe,
]

/** Writes sessions in the order of their starts as the rows of a table that reads like an export of Hevy. */
export function createHevyTable() {
  const titleOf = createTitles(hevyMoment)

  return {
    header: csvLines([COLUMNS], '\n'),
    rows(session: Session): string {
      const supersets = supersetsOf(session)
      const workout = [
        guardText(titleOf(session)),
        hevyMoment(session),
        hevyEnd(session),
        guardText(session.notes ?? ''),
      ]
      const rows = session.exercises.flatMap((exercise) =>
        simpleSets(exercise).map((set, index): Cell[] => [
          ...workout,
          guardText(exercise.name),
          supersets.get(exercise.supersetGroup) ?? null,
          guardText(wholeNote(exercise)),
          index,
          TYPES[set.kind],
          ...numbersOf(set),
        ]),
      )
      return csvLines(rows, '\n')
    },
  }
}
