import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SkipReason } from '#shared/contract/import-source.ts'
import { readTable } from '../csv/table.ts'
import { decodeText } from '../decode.ts'
import { detectTable } from '../detect.ts'
import type { FoundReading, FoundSet, Reading, ReadOptions } from '../reading.ts'

const OPTIONS: ReadOptions = { timeZone: 'Europe/Berlin', tomorrow: '2026-11-24', format: null }

/** Reads a table as an import does; null where no format knows its header. */
export function readAny(source: string | Uint8Array, options: Partial<ReadOptions> = {}): Reading | null {
  const text = typeof source === 'string' ? source : decodeText(source).text
  const found = detectTable(text)
  return found?.format.read(readTable(text, found.delimiter), found.delimiter, { ...OPTIONS, ...options }) ?? null
}

/** Reads a table of another app; throws where no format knows it. */
export function readCsv(source: string | Uint8Array, options: Partial<ReadOptions> = {}): FoundReading {
  const reading = readAny(source, options)
  if (reading?.kind !== 'found') throw new Error('No format knows this table.')
  return reading
}

/** A set with what it belongs to. */
export interface ReadSet extends FoundSet {
  session: string
  exercise: string
  line: number
}

/** Every set of a reading, in the order of its sessions. */
export const setsOf = ({ sessions }: FoundReading): ReadSet[] =>
  sessions.flatMap(({ key, exercises }) =>
    exercises.flatMap(({ name, sets }) =>
      sets.map(({ place, ...set }) => ({ ...set, session: key, exercise: name, line: place.line })),
    ),
  )

/** Sets in short: `Squat 100kg x5 @8 (drop set)`, a warm-up with `w` before it. */
export const shortly = (sets: readonly FoundSet[]): string[] =>
  sets.map(({ role, weight, reps, seconds, distance, rpe, notes }) =>
    [
      role === 'warmup' ? 'w' : null,
      weight && `${weight.value}${weight.unit ?? '?'}`,
      reps === null ? null : `x${reps}`,
      seconds === null ? null : `${seconds}s`,
      distance && `${distance.value}${distance.unit ?? '?'}`,
      rpe === null ? null : `@${rpe}`,
      notes.length > 0 ? `(${notes.join('; ')})` : null,
    ]
      .filter((part) => part !== null)
      .join(' '),
  )

/** What a reading comes to. */
export function tallyOf(reading: FoundReading) {
  const sets = setsOf(reading)
  const skipped: Partial<Record<SkipReason, number>> = {}
  for (const { reason } of reading.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1
  return {
    sessions: reading.sessions.length,
    working: sets.filter(({ role }) => role === 'working').length,
    warmups: sets.filter(({ role }) => role === 'warmup').length,
    skipped,
    errors: reading.remarks.filter(({ severity }) => severity === 'error').length,
  }
}

/** Remarks in short: `error date 3:1`. */
export const remarksOf = ({ remarks }: FoundReading): string[] =>
  remarks.map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`)

/** Real exports of an app that lie beside the repository on machines of its developers, or none. */
export function realExports(app: string): { name: string; bytes: Buffer }[] {
  const folder = join('..', 'shared', 'data', 'csv', app)
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}
