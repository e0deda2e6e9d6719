import type { Exercise } from '#shared/domain/exercise.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { FILE_TYPE, FILE_VERSION, type FileExercise, type FileSet, type SessionFile } from './file-schema.ts'
import { writeTechnique } from './file-technique.ts'

type Known<T> = { [K in keyof T]?: NonNullable<T[K]> }

/** Only the keys that have a value: facts that 0.0.1 did not know stay out of the file where there are none. */
function known<T extends object>(facts: T): Known<T> {
  const kept: Known<T> = {}
  for (const key in facts) if (facts[key] !== null) kept[key] = facts[key] as NonNullable<T[typeof key]>
  return kept
}

const writeGoal = (goal: Goal | null): NonNullable<FileExercise['currentGoal']> =>
  goal === null
    ? {}
    : {
        weightKg: goal.weightKg,
        ...known({ typedWeight: goal.typedWeight }),
        sets: goal.sets,
        repRange: goal.repRange,
        restMinutes: goal.restMinutes,
        ...known({ distanceMeters: goal.distanceMeters, durationSeconds: goal.durationSeconds }),
      }

const writeWarmup = (set: WarmupSet, at: number): FileExercise['warmupSets'][number] => ({
  set: at + 1,
  weightKg: set.weightKg,
  ...known({ typedWeight: set.typedWeight }),
  repCount: set.repCount,
  notes: set.notes,
})

/** A working set in the words of the file. */
export const writeSet = (set: WorkingSet, at: number): FileSet => ({
  set: at + 1,
  weightKg: set.weightKg,
  ...known({ typedWeight: set.typedWeight }),
  repCount: set.repCount,
  ...known({ unilateralRepCount: set.unilateralRepCount }),
  rpe: set.rpe,
  repAssessment: set.repQuality,
  actualRestMinutes: set.restMinutes,
  ...known({
    durationSeconds: set.durationSeconds,
    distanceMeters: set.distanceMeters,
    heartRateBpm: set.heartRateBpm,
  }),
  notes: set.notes,
  ...(set.failureTechnique ? { failureTechnique: writeTechnique(set.failureTechnique) } : {}),
})

const writeExercise = (exercise: Exercise, at: number): FileExercise => ({
  Order: at + 1,
  Name: exercise.name,
  targetMuscleGroups: exercise.targetMuscleGroups,
  repTempo: exercise.repTempo,
  ...known({ supersetGroup: exercise.supersetGroup }),
  currentGoal: writeGoal(exercise.goal),
  warmupSets: exercise.warmupSets.map(writeWarmup),
  workingSets: exercise.workingSets.map(writeSet),
  notes: exercise.notes,
  warmupNotes: exercise.warmupNotes,
  formCues: exercise.formCues,
})

/** A session in the words of the file, version 0.1.0, keys in their stable order. */
export const toFile = (session: Session, revision: number): SessionFile => ({
  dataModelVersion: FILE_VERSION,
  dataModelType: FILE_TYPE,
  _id: session.id,
  userId: session.userId,
  userName: session.userName ?? '',
  date: session.date,
  ...known({
    timeZone: session.timeZone,
    program: session.program,
    programAuthor: session.programAuthor,
    programLengthWeeks: session.programLengthWeeks,
  }),
  phase: session.phase,
  week: session.week,
  isDeloadWeek: session.isDeloadWeek,
  focus: session.focus,
  exercises: session.exercises.map(writeExercise),
  sessionDurationMinutes: session.durationMinutes,
  ...known({ bodyWeightKg: session.bodyWeightKg, notes: session.notes, source: session.source }),
  revision,
})
