import type { Exercise } from '#shared/domain/exercise.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { TypedWeight, WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { formatBodyWeight } from '#shared/notation/body-weight.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import { formatReps } from '#shared/notation/reps.ts'
import { formatTechnique } from '#shared/notation/technique.ts'
import { formatWeight } from '#shared/notation/weight.ts'
import type { DraftExercise, DraftGoal, DraftSet, DraftWarmup, DraftWorkout } from './draft.ts'

const number = (value: number | null | undefined): string => (value == null ? '' : String(value))
const seconds = (value: number | null | undefined): string => (value == null ? '' : formatDuration(value))
const metres = (value: number | null | undefined): string => (value == null ? '' : formatDistance(value))

function weight(of: { weightKg: number | null; typedWeight: TypedWeight | null } | null, unit: WeightUnit): string {
  return of?.weightKg == null ? '' : formatWeight({ weightKg: of.weightKg, typedWeight: of.typedWeight }, unit)
}

const goalToDraft = (goal: Goal | null, unit: WeightUnit): DraftGoal => ({
  weight: weight(goal, unit),
  sets: number(goal?.sets),
  reps: goal?.repRange ? `${goal.repRange.min}-${goal.repRange.max}` : '',
  rest: number(goal?.restMinutes),
  duration: seconds(goal?.durationSeconds),
  distance: metres(goal?.distanceMeters),
})

/** A warm-up set as the texts of a row. */
export const warmupToDraft = (set: WarmupSet, key: string, unit: WeightUnit): DraftWarmup => ({
  key,
  weight: weight(set, unit),
  reps: number(set.repCount),
  notes: set.notes ?? '',
})

/** A working set as the texts of a row. */
export const setToDraft = (set: WorkingSet, key: string, unit: WeightUnit): DraftSet => ({
  key,
  weight: weight(set, unit),
  reps: formatReps(set),
  rpe: number(set.rpe),
  quality: set.repQuality,
  technique: set.failureTechnique ? formatTechnique(set.failureTechnique, unit) : '',
  rest: number(set.restMinutes),
  duration: seconds(set.durationSeconds),
  distance: metres(set.distanceMeters),
  heartRate: number(set.heartRateBpm),
  notes: set.notes ?? '',
})

const exerciseToDraft = (exercise: Exercise, key: string, unit: WeightUnit): DraftExercise => ({
  key,
  name: exercise.name,
  goal: goalToDraft(exercise.goal, unit),
  muscles: exercise.targetMuscleGroups.join('\n'),
  tempo: exercise.repTempo ?? '',
  warmups: exercise.warmupSets.map((set, i) => warmupToDraft(set, `${key}.w${i + 1}`, unit)),
  sets: exercise.workingSets.map((set, i) => setToDraft(set, `${key}.${i + 1}`, unit)),
  notes: exercise.notes ?? '',
  warmupNotes: exercise.warmupNotes ?? '',
  cues: exercise.formCues.join('\n'),
  superset: exercise.supersetGroup ?? '',
  quick: '',
})

/** The editor's view of a saved session. `draftToSession` reads it back to an equal session. */
export const sessionToDraft = (session: Session, unit: WeightUnit): DraftWorkout => ({
  unit,
  date: session.date,
  timeZone: session.timeZone,
  program: session.program ?? '',
  programAuthor: session.programAuthor ?? '',
  programLengthWeeks: number(session.programLengthWeeks),
  phase: number(session.phase),
  week: number(session.week),
  isDeloadWeek: session.isDeloadWeek,
  focus: session.focus ?? '',
  duration: number(session.durationMinutes),
  bodyWeight: session.bodyWeightKg === null ? '' : formatBodyWeight(session.bodyWeightKg, unit),
  notes: session.notes ?? '',
  exercises: session.exercises.map((exercise, i) => exerciseToDraft(exercise, String(i + 1), unit)),
})
