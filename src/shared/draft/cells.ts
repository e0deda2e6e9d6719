import { type MessageKey, t } from '#shared/messages/index.ts'
import { isBlankExercise, isBlankRow } from './blank.ts'
import type { DraftWorkout } from './draft.ts'

type Path = (string | number)[]

/** What is wrong with one cell of a draft, by its path in the draft. */
export interface DraftIssue {
  path: Path
  message: string
}

/** Reads cells of a draft below one path and collects what could not be read. */
export class Cells {
  readonly issues: DraftIssue[]
  private readonly path: Path

  constructor(path: Path = [], issues: DraftIssue[] = []) {
    this.path = path
    this.issues = issues
  }

  /** The cells further in; issues are collected in one list. */
  at(...path: Path): Cells {
    return new Cells([...this.path, ...path], this.issues)
  }

  /** The value of a cell; null where it is blank, or where it cannot be read, which is noted as an issue. */
  read<T>(cell: string, text: string, expected: MessageKey, parse: (text: string) => T | null): T | null {
    if (text.trim() === '') return null
    const value = parse(text)
    return value ?? this.refuse(cell, expected, null)
  }

  /** Notes an issue and gives back a value to go on with. */
  refuse<T>(cell: string, message: MessageKey, instead: T): T {
    this.issues.push({ path: [...this.path, cell], message: t(message) })
    return instead
  }
}

const nthFilled = <T>(rows: readonly T[], isBlank: (row: T) => boolean, n: number): number =>
  rows.flatMap((row, i) => (isBlank(row) ? [] : [i]))[n] ?? n

const CELL_OF: Record<string, string> = {
  weightKg: 'weight',
  typedWeight: 'weight',
  repCount: 'reps',
  unilateralRepCount: 'reps',
  repRange: 'reps',
  repQuality: 'quality',
  failureTechnique: 'technique',
  restMinutes: 'rest',
  durationSeconds: 'duration',
  durationMinutes: 'duration',
  bodyWeightKg: 'bodyWeight',
  distanceMeters: 'distance',
  heartRateBpm: 'heartRate',
  targetMuscleGroups: 'muscles',
  repTempo: 'tempo',
  formCues: 'cues',
  supersetGroup: 'superset',
  warmupSets: 'warmups',
  workingSets: 'sets',
}

/** Where in the draft a broken rule of the session stands: other names, and blank rows counted again. */
export function draftPath(sessionPath: readonly PropertyKey[], draft: DraftWorkout): Path {
  const [field, exerciseIndex, part, rowIndex, cell] = sessionPath.map((p) => (typeof p === 'number' ? p : String(p)))
  const name = (key: string | number | undefined): string => CELL_OF[key ?? ''] ?? String(key)
  if (field !== 'exercises' || typeof exerciseIndex !== 'number') return [name(field)]
  const at = nthFilled(draft.exercises, isBlankExercise, exerciseIndex)
  const exercise = draft.exercises[at]
  if (part === undefined) return ['exercises', at]
  if (typeof rowIndex !== 'number' || exercise === undefined || (part !== 'workingSets' && part !== 'warmupSets')) {
    return part === 'goal' ? ['exercises', at, 'goal', name(rowIndex ?? 'weight')] : ['exercises', at, name(part)]
  }
  const rows =
    part === 'workingSets'
      ? nthFilled(exercise.sets, isBlankRow, rowIndex)
      : nthFilled(exercise.warmups, isBlankRow, rowIndex)
  return ['exercises', at, name(part), rows, name(cell ?? 'weight')]
}
