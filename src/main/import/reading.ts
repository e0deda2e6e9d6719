import type { ImportFormat, SkipReason } from '#shared/contract/import-source.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'

/** Where in a source something stands; both count from 1. */
export interface Place {
  line: number
  column: number
}

/** The place of a character of a text. */
export function placeIn(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** Something to say about a place of a source; an error means that what stands there is not imported. */
export interface Remark extends Place {
  severity: 'error' | 'warning'
  code: string
  message: string
}

/** A row that is no set, left out on purpose. */
export interface Skipped {
  line: number
  reason: SkipReason
}

export type DistanceUnit = 'm' | 'km' | 'mi' | 'yd' | 'ft'

/** A set as its source wrote it. A unit that is null is not in the source and has to be asked. */
export interface FoundSet {
  role: 'warmup' | 'working'
  weight: { value: number; unit: WeightUnit | null } | null
  reps: number | null
  seconds: number | null
  distance: { value: number; unit: DistanceUnit | null } | null
  rpe: number | null
  heartRateBpm: number | null
  /** What was written about the set, and facts that no field of ours holds, in plain words. */
  notes: string[]
}

/** One movement of a workout, its sets in the order they were done. */
export interface FoundExercise {
  name: string
  notes: string[]
  supersetGroup: string | null
  sets: (FoundSet & { place: Place })[]
}

/** What the lifter weighed as a source wrote it. */
export interface FoundBodyWeight {
  value: number
  unit: WeightUnit | null
}

/** A workout as its source wrote it. */
export interface FoundSession {
  place: Place
  /** What it is called in its source: the same in every export of the same workout. */
  key: string
  /** Local, without a zone: what the clock on the wall said. */
  date: string
  timeZone: string | null
  title: string | null
  program: string | null
  durationMinutes: number | null
  /** Every weight of the lifter that the source gives for it, each once. */
  bodyWeights: FoundBodyWeight[]
  notes: string[]
  exercises: FoundExercise[]
  /** The rows it was read from, below their header. */
  raw: string
}

/** What was found in one file of another app. */
export interface FoundReading {
  kind: 'found'
  format: ImportFormat
  sessions: FoundSession[]
  remarks: Remark[]
  skipped: Skipped[]
  /** Rows of data, good or bad. */
  rows: number
  /** Columns that hold something and are not taken over; their text stays with the session. */
  leftColumns: string[]
}

/** A session that its source tells in full: of our own formats and those of the older tool. */
export interface WholeSession {
  /** Which one of its file it is, from 1; those that cannot be read count too. */
  number: number
  place: Place
  session: Session
  remarks: Remark[]
}

/** What was found in a file whose sessions need no questions. */
export interface WholeReading {
  kind: 'whole'
  format: ImportFormat
  sessions: WholeSession[]
  remarks: Remark[]
  skipped: Skipped[]
  /** Sessions, good or bad. */
  rows: number
  leftColumns: string[]
}

/** What was found in the bytes of a source; `refused` says in words why there is nothing. */
export type Reading = FoundReading | WholeReading | { kind: 'refused'; format: ImportFormat | null; remark: Remark }

/** What a reader is told besides the bytes. */
export interface ReadOptions {
  /** IANA zone of this machine: instants (`…Z`) become local times in it. */
  timeZone: string
  /** The day after which a date is doubtful, `2026-11-23`. */
  tomorrow: string
  /** Named by the person instead of being detected. */
  format: ImportFormat | null
}
