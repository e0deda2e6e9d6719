import type { FoundSession } from '#main/import/reading.ts'
import type { LogSession } from './log-session.ts'
import type { Line } from './lookup-reader.ts'
import type { Lookups } from './lookups.ts'

/** What of the file belongs to one session, besides its logs. */
export interface Belongings {
  session: LogSession
  sets: Line[]
  notes: Line[]
}

/** Rows of a section below the header of each table they are of. */
function sectionOf(name: string, lines: readonly Line[]): string[] {
  if (lines.length === 0) return []
  const rows = lines.flatMap(({ header, raw }, i) => (header === lines[i - 1]?.header ? [raw] : [header, raw]))
  return [`### ${name} ###`, ...rows, '######', '']
}

/** The text of one session as a file of its own, so that it can be read again. */
export function rawOf(found: FoundSession, of: Belongings | undefined, { settings, days }: Lookups): string {
  const line = of?.session.line
  const routine = line?.dayId ? days.get(line.dayId)?.lines : undefined
  return [
    ...sectionOf('SETTING', settings),
    ...sectionOf('ROUTINES', routine ?? []),
    ...sectionOf('WORKOUT SESSIONS', line ? [line] : []),
    ...['### EXERCISE LOGS ###', found.raw, '######', ''],
    ...sectionOf('EXERCISE SET LOGS', of?.sets ?? []),
    ...sectionOf('NOTES', of?.notes ?? []),
  ].join('\n')
}
