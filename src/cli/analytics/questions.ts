import { consistency } from './consistency.ts'
import { exercise } from './exercise.ts'
import { frequency } from './frequency.ts'
import { lastSessions } from './last-sessions.ts'
import { muscles } from './muscles.ts'
import { deloads, phases } from './phases.ts'
import { prs } from './prs.ts'
import { quality } from './quality.ts'
import { rpe } from './rpe.ts'
import { weeklyVolume } from './weekly-volume.ts'
import { weeks } from './weeks.ts'
import { year } from './year.ts'

/** Every question of `analytics`, by its option. */
export const questions = {
  'last-sessions': lastSessions,
  exercise,
  'weekly-volume': weeklyVolume,
  prs,
  muscles,
  rpe,
  quality,
  frequency,
  weeks,
  phases,
  deloads,
  year,
  consistency,
}
export type QuestionName = keyof typeof questions
