import type { Session } from '#shared/domain/session.ts'
import { writeExercise } from './write-exercise.ts'
import { writeNote, writeValue } from './write-text.ts'

const key = (label: string, value: string | number | null): string[] => (value === null ? [] : [`- ${label}: ${value}`])
const named = (label: string, value: string | null): string[] => key(label, value && writeValue(value))

/** A log that tells its place in a program tells all of it; a dash is what it has none of. */
function writePlace({ phase, week, focus }: Session): [string[], string[]] {
  const isPlaced = phase !== null || week !== null
  if (!isPlaced) return [[], named('Focus', focus)]
  return [
    [...key('Phase', phase ?? '-'), ...key('Week', week ?? '-')],
    focus === null ? key('Focus', '-') : named('Focus', focus),
  ]
}

function writeHeader(session: Session): string[] {
  const [place, focus] = writePlace(session)
  return [
    '# Training Log',
    ...key('Date', session.date.replace('T', ' ')),
    ...named('Time Zone', session.timeZone),
    ...named('Program', session.program),
    ...named('Author', session.programAuthor),
    ...key('Program Length Weeks', session.programLengthWeeks),
    ...place,
    ...key('Deload', session.isDeloadWeek ? 'Yes' : null),
    ...focus,
    ...key('Duration', session.durationMinutes === null ? null : `${session.durationMinutes} min`),
    ...key('Body Weight', session.bodyWeightKg === null ? null : `${session.bodyWeightKg} kg`),
  ]
}

/**
 * A session as a markdown log (docs/markdown-log.md), with a final newline. `readMarkdownLogs` reads it back, without a
 * warning, to the same session; its id, its user and its source are not written.
 */
export function writeLog(session: Session): string {
  const notes = session.notes === null ? [] : ['', '## Session Notes', ...writeNote(session.notes)]
  const exercises = session.exercises.flatMap((exercise, i) => ['', ...writeExercise(exercise, i + 1)])
  return `${[...writeHeader(session), ...exercises, ...notes].join('\n')}\n`
}

/** Several sessions as one file, one log after the other. */
export const writeLogs = (sessions: readonly Session[]): string => sessions.map(writeLog).join('\n')
