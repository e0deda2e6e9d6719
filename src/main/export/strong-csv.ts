import { roundTo } from '#shared/domain/quantity.ts'
import type { Session } from '#shared/domain/session.ts'
import { type Cell, csvLines, guardText } from './csv-text.ts'
import { createTitles, type SimpleSet, simpleSets, startOf, wholeNote } from './other-apps.ts'

/** The header of Strong since 2020; it names no unit, so that kilograms and kilometres are agreed, not written. */
const HEADER =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n'

const LETTERS = { warmup: 'W', drop: 'D' } as const

/** The start as Strong writes it, `2024-06-18 11:04:00`. */
export function strongMoment(session: Session): string {
  const { day, hour, minute, second } = startOf(session)
  return `${day} ${hour}:${minute}:${second}`
}

/** `1h 2m`, `45m`, `20s`; empty where it is not known. */
function strongDuration(minutes: number | null): string {
  if (minutes === null) return ''
  if (minutes > 0 && minutes < 1) return `${Math.round(minutes * 60)}s`
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${rest}m`
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`
}

// Strong has no empty numbers: what there is none of is 0.
const numbersOf = ({ weightKg, reps, distanceMeters, durationSeconds }: SimpleSet): Cell[] => [
  weightKg ?? 0,
  reps ?? 0,
  roundTo((distanceMeters ?? 0) / 1000, 7),
  durationSeconds ?? 0,
]

/** Writes sessions, oldest first, as the rows of a table that reads like an export of Strong. */
export function createStrongTable() {
  const titleOf = createTitles(strongMoment)

  return {
    header: HEADER,
    rows(session: Session): string {
      const title = guardText(titleOf(session))
      const duration = strongDuration(session.durationMinutes)
      let workoutNote = guardText(session.notes ?? '')
      const rows = session.exercises.flatMap((exercise) =>
        simpleSets(exercise).map((set, at): Cell[] => {
          const order = set.kind === 'normal' ? set.number : LETTERS[set.kind]
          const note = at === 0 ? guardText(wholeNote(exercise)) : ''
          const ofWorkout = workoutNote
          workoutNote = ''
          const names = [strongMoment(session), title, duration, guardText(exercise.name), order]
          return [...names, ...numbersOf(set), note, ofWorkout, set.rpe]
        }),
      )
      return csvLines(rows, '\n')
    },
  }
}
