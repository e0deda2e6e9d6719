import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import { readMarkdownLogs } from './read-log.ts'

/** Logs that somebody else wrote for a reader like this one, beside the repository on its developers' machines. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'markdown', 'fixtures')
export const isHere = existsSync(FOLDER)
export const reason = isHere ? '' : ` (skipped: ${FOLDER} is not on this machine)`

type ExerciseInput = SessionInput['exercises'][number]
type SetInput = NonNullable<ExerciseInput['workingSets']>[number]
export type LogInput = Omit<SessionInput, 'id' | 'userId'>
type Quality = 'bad' | 'good' | 'perfect'

const OWNER = { id: '5f0f7c39-6a3e-4a52-8b1c-0d7f0c1d2e3f', userId: '1' }

/** A log as the domain has it, with every field that is not given null or empty. */
export function whole(log: LogInput): object {
  const {
    id: _id,
    userId: _user,
    userName: _name,
    source: _source,
    ...session
  } = sessionSchema.parse({ ...log, ...OWNER })
  return session
}

export const read = (file: string) => readMarkdownLogs(readFileSync(join(FOLDER, file), 'utf8'))

export const set = (
  weightKg: number,
  full: number,
  rpe?: number | null,
  repQuality?: Quality | null,
  more: SetInput = {},
): SetInput => ({
  weightKg,
  repCount: { full, partial: 0 },
  ...(rpe ? { rpe } : {}),
  ...(repQuality ? { repQuality } : {}),
  ...more,
})
export const partly = (full: number, partial: number): SetInput => ({ repCount: { full, partial } })
export const reps = (full: number, notes: string | null = null): SetInput => ({ repCount: { full, partial: 0 }, notes })
export const held = (durationSeconds: number, notes: string): SetInput => ({ durationSeconds, notes })
export const myo = (...counts: number[]): SetInput => ({
  failureTechnique: { type: 'MyoReps', miniSets: counts.map((full) => ({ full, partial: 0 })) },
})
export const goal = (weightKg: number, sets: number, min: number, max: number, restMinutes: number | null = null) => ({
  weightKg,
  sets,
  repRange: { min, max },
  restMinutes,
})
export const warmups = (...weights: number[]) => weights.map((weightKg) => ({ weightKg }))
export const header = (date: string, phase: number, week: number, focus: string, durationMinutes: number) => ({
  date,
  program: 'Test Program',
  phase,
  week,
  focus,
  durationMinutes,
})
export const exercise = (name: string, more: Omit<ExerciseInput, 'name'>): ExerciseInput => ({ name, ...more })
