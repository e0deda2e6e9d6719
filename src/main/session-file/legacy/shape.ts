import type { SessionFormat } from '../result.ts'

/** How an older kind of file spells what version 0.1.0 writes. */
export interface Shape {
  kind: Exclude<SessionFormat, 'camel-0.1.0'>
  /** The spellings of a key of version 0.1.0, the usual one first. */
  spell: (key: string) => string[]
  /** Keys that say nothing when they hold this value. */
  saysNothing: Record<string, unknown>
}

const toSnake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const SNAKE: Record<string, string[]> = {
  _id: ['session_id', '_id', 'id'],
  Order: ['number', 'order'],
  Name: ['name'],
  set: ['number', 'set'],
  miniSet: ['number', 'mini_set'],
  dropSet: ['number', 'drop_set'],
  type: ['technique_type', 'type'],
  isDeloadWeek: ['is_deload_week', 'is_deload'],
  sessionDurationMinutes: ['session_duration_minutes', 'duration_minutes'],
  durationSeconds: ['duration_seconds', 'target_duration_seconds'],
  heartRateBpm: ['heart_rate_bpm', 'heart_rate'],
  repAssessment: ['rep_quality_assessment', 'rep_quality'],
  actualRestMinutes: ['actual_rest_minutes', 'rest_minutes', 'rest'],
  restMinutes: ['rest_minutes', 'rest'],
}

/** Spells keys with underscores; `others` are those that a shape spells in its own way. */
export const inSnakeCase =
  (others: Record<string, string[]> = {}): Shape['spell'] =>
  (key) =>
    others[key] ?? SNAKE[key] ?? [toSnake(key)]
