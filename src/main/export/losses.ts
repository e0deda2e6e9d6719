import type { Exercise } from '#shared/domain/exercise.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { TypedWeight } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { isFormulaLike } from './csv-text.ts'
import { hasPartials, isLowRpe, isUncounted, nameOf, simpleSets, startOf, wholeNote } from './other-apps.ts'

/** What can be lost, in the order in which it is told. */
export const LOSS_KINDS = [
  'identity',
  'source',
  'timeZone',
  'noTime',
  'startSeconds',
  'duration',
  'bodyWeight',
  'program',
  'twin',
  'emptySession',
  'emptyExercise',
  'goal',
  'tempo',
  'muscles',
  'cues',
  'superset',
  'supersetName',
  'movedNotes',
  'partials',
  'sides',
  'uncounted',
  'noWeight',
  'pounds',
  'rpe',
  'quality',
  'rest',
  'heartRate',
  'seconds',
  'MyoReps',
  'LLP',
  'StaticHold',
  'formula',
  'markdown',
] as const
export type LossKind = (typeof LOSS_KINDS)[number]
/** How often something is lost; true is once. */
export type Losses = Partial<Record<LossKind, number | boolean>>

/** The formats of other apps. */
export type AppFormat = 'csv-strong' | 'csv-hevy'

const isTyped = (weighed: { typedWeight: TypedWeight | null } | null): boolean => weighed?.typedWeight != null

function lossesOfSet(set: WorkingSet, format: AppFormat): Losses {
  const { failureTechnique: technique } = set
  const drops = technique?.type === 'DropSet' ? technique.drops : []
  const isStrong = format === 'csv-strong'
  return {
    partials: hasPartials(set),
    sides: set.unilateralRepCount !== null,
    uncounted: isStrong && isUncounted(set),
    noWeight: isStrong && set.weightKg === null,
    pounds: [set, ...drops].filter(isTyped).length,
    rpe: isLowRpe(set),
    quality: set.repQuality !== null,
    rest: set.restMinutes !== null,
    heartRate: set.heartRateBpm !== null,
    seconds: !isStrong && !Number.isInteger(set.durationSeconds ?? 0),
    movedNotes: set.notes !== null,
    ...(technique && technique.type !== 'DropSet' ? { [technique.type]: true } : {}),
  }
}

const lossesOfWarmup = (set: WarmupSet, format: AppFormat): Losses => ({
  uncounted: format === 'csv-strong' && set.repCount === null,
  pounds: isTyped(set),
  movedNotes: set.notes !== null,
})

const lossesOfExercise = (exercise: Exercise, format: AppFormat): Losses => ({
  emptyExercise: simpleSets(exercise).length === 0,
  goal: exercise.goal !== null,
  tempo: exercise.repTempo !== null,
  muscles: exercise.targetMuscleGroups.length > 0,
  cues: exercise.formCues.length > 0,
  [format === 'csv-strong' ? 'superset' : 'supersetName']: exercise.supersetGroup !== null,
  movedNotes: exercise.warmupNotes !== null,
  formula: [exercise.name, wholeNote(exercise)].filter(isFormulaLike).length,
})

const isInProgram = (session: Session): boolean =>
  session.isDeloadWeek ||
  [session.program, session.programAuthor, session.programLengthWeeks, session.phase, session.week].some(
    (part) => part !== null,
  )

function lossesOfStart(session: Session, format: AppFormat): Losses {
  const { hasTime, hasFraction, second } = startOf(session)
  const isCut = hasFraction || (format === 'csv-hevy' && second !== '00')
  return { noTime: !hasTime, startSeconds: isCut }
}

const isRounded = ({ durationMinutes }: Session): boolean => !Number.isInteger(durationMinutes ?? 0)

/** What the format of another app cannot hold of a session that is given that title there. */
export function lossesOfSession(session: Session, title: string, format: AppFormat): Losses[] {
  const { exercises } = session
  return [
    {
      identity: true,
      source: session.source !== null,
      timeZone: session.timeZone !== null,
      twin: title !== nameOf(session),
      duration: isRounded(session),
      bodyWeight: session.bodyWeightKg !== null,
      program: isInProgram(session),
      emptySession: exercises.every((exercise) => simpleSets(exercise).length === 0),
      formula: [title, session.notes ?? ''].filter(isFormulaLike).length,
    },
    lossesOfStart(session, format),
    ...exercises.map((exercise) => lossesOfExercise(exercise, format)),
    ...exercises.flatMap(({ warmupSets }) => warmupSets.map((set) => lossesOfWarmup(set, format))),
    ...exercises.flatMap(({ workingSets }) => workingSets.map((set) => lossesOfSet(set, format))),
  ]
}
