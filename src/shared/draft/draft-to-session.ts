import { type Goal, goalSchema } from '#shared/domain/goal.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { type Session, type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { parseDistance } from '#shared/notation/distance.ts'
import { parseDuration } from '#shared/notation/duration.ts'
import { parseDecimal, parseInteger } from '#shared/notation/number.ts'
import { parseReps } from '#shared/notation/reps.ts'
import { parseTechnique } from '#shared/notation/technique.ts'
import { parseWeight } from '#shared/notation/weight.ts'
import { isBlankExercise, isBlankRow } from './blank.ts'
import { Cells, type DraftIssue, draftPath } from './cells.ts'
import type { DraftExercise, DraftGoal, DraftSet, DraftWarmup, DraftWorkout } from './draft.ts'

type ExerciseInput = SessionInput['exercises'][number]
type Identity = Pick<Session, 'id' | 'userId' | 'userName' | 'source'>

const parseRpe = (text: string) => parseDecimal(text)

function minutes(text: string): number | null {
  const seconds = parseDuration(text, 'min')
  return seconds === null ? null : roundTo(seconds / 60, 4)
}

const seconds = (text: string) => parseDuration(text, 's')

function parseRepRange(text: string): { min: number; max: number } | null {
  const match = /^(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?$/.exec(text.trim())
  return match ? { min: Number(match[1]), max: Number(match[2] ?? match[1]) } : null
}

function readWeight(cells: Cells, text: string, unit: WeightUnit) {
  return cells.read('weight', text, 'workout.issues.weight', (t) => parseWeight(t, unit)) ?? { weightKg: null }
}

function readGoal(goal: DraftGoal, cells: Cells, unit: WeightUnit): NonNullable<ExerciseInput['goal']> | null {
  if (isBlankRow(goal)) return null
  return {
    ...readWeight(cells, goal.weight, unit),
    sets: cells.read('sets', goal.sets, 'workout.issues.whole', parseInteger),
    repRange: cells.read('reps', goal.reps, 'workout.issues.repRange', parseRepRange),
    restMinutes: cells.read('rest', goal.rest, 'workout.issues.minutes', minutes),
    durationSeconds: cells.read('duration', goal.duration, 'workout.issues.duration', seconds),
    distanceMeters: cells.read('distance', goal.distance, 'workout.issues.distance', parseDistance),
  }
}

/** A goal as far as it is typed; null where nothing is planned, or where a part of it cannot be read. */
export function readDraftGoal(goal: DraftGoal, unit: WeightUnit): Goal | null {
  const cells = new Cells()
  const read = readGoal(goal, cells, unit)
  return read === null || cells.issues.length > 0 ? null : (goalSchema.safeParse(read).data ?? null)
}

const isBlank = (text: string): boolean => text.trim() === ''

function readWarmup(set: DraftWarmup, cells: Cells, unit: WeightUnit) {
  const { weightKg, ...typed } = readWeight(cells, set.weight, unit)
  return {
    ...typed,
    weightKg: weightKg ?? (isBlank(set.weight) ? cells.refuse('weight', 'workout.issues.weightMissing', 0) : 0),
    repCount: cells.read('reps', set.reps, 'workout.issues.whole', parseInteger),
    notes: set.notes || null,
  }
}

function readSet(set: DraftSet, cells: Cells, unit: WeightUnit) {
  return {
    ...readWeight(cells, set.weight, unit),
    ...cells.read('reps', set.reps, 'workout.issues.reps', parseReps),
    rpe: cells.read('rpe', set.rpe, 'workout.issues.number', parseRpe),
    repQuality: set.quality,
    failureTechnique: cells.read('technique', set.technique, 'workout.issues.technique', (t) =>
      parseTechnique(t, unit),
    ),
    restMinutes: cells.read('rest', set.rest, 'workout.issues.minutes', minutes),
    durationSeconds: cells.read('duration', set.duration, 'workout.issues.duration', seconds),
    distanceMeters: cells.read('distance', set.distance, 'workout.issues.distance', parseDistance),
    heartRateBpm: cells.read('heartRate', set.heartRate, 'workout.issues.whole', parseInteger),
    notes: set.notes || null,
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '')

function readExercise(exercise: DraftExercise, cells: Cells, unit: WeightUnit): ExerciseInput {
  const name = exercise.name.trim()
  return {
    name: name || cells.refuse('name', 'workout.issues.nameMissing', '?'),
    targetMuscleGroups: lines(exercise.muscles),
    repTempo: exercise.tempo.trim() || null,
    goal: readGoal(exercise.goal, cells.at('goal'), unit),
    warmupSets: exercise.warmups.flatMap((row, i) =>
      isBlankRow(row) ? [] : [readWarmup(row, cells.at('warmups', i), unit)],
    ),
    workingSets: exercise.sets.flatMap((row, i) => (isBlankRow(row) ? [] : [readSet(row, cells.at('sets', i), unit)])),
    notes: exercise.notes || null,
    warmupNotes: exercise.warmupNotes || null,
    formCues: lines(exercise.cues),
    supersetGroup: exercise.superset.trim() || null,
  }
}

const isAboutRow = (sessionPath: readonly PropertyKey[]): boolean =>
  typeof sessionPath.at(-1) === 'number' || sessionPath.at(-1) === 'goal'

/** A row is not empty because its only cell could not be read. */
const hasIssueInRow = (issues: DraftIssue[], path: DraftIssue['path']): boolean =>
  issues.some((issue) => path.slice(0, -1).every((key, i) => issue.path[i] === key))

/**
 * Reads what stands in the editor into a session. Blank rows are nothing; everything typed is either read or refused:
 * an issue names the cell by its path in the draft (`['exercises', 0, 'sets', 2, 'rpe']`) and says what is expected there.
 */
export function draftToSession(
  draft: DraftWorkout,
  identity: Identity,
): { session: Session } | { issues: DraftIssue[] } {
  const cells = new Cells()
  const input: SessionInput = {
    ...identity,
    date: draft.date.trim(),
    timeZone: draft.timeZone,
    program: draft.program.trim() || null,
    programAuthor: draft.programAuthor.trim() || null,
    programLengthWeeks: cells.read(
      'programLengthWeeks',
      draft.programLengthWeeks,
      'workout.issues.whole',
      parseInteger,
    ),
    phase: cells.read('phase', draft.phase, 'workout.issues.whole', parseInteger),
    week: cells.read('week', draft.week, 'workout.issues.whole', parseInteger),
    isDeloadWeek: draft.isDeloadWeek,
    focus: draft.focus.trim() || null,
    durationMinutes: cells.read('duration', draft.duration, 'workout.issues.minutes', minutes),
    bodyWeightKg: cells.read(
      'bodyWeight',
      draft.bodyWeight,
      'workout.issues.weight',
      (text) => parseWeight(text, draft.unit)?.weightKg ?? null,
    ),
    notes: draft.notes || null,
    exercises: draft.exercises.flatMap((exercise, i) =>
      isBlankExercise(exercise) ? [] : [readExercise(exercise, cells.at('exercises', i), draft.unit)],
    ),
  }
  const parsed = sessionSchema.safeParse(input, { error: issueWords })
  const broken = (parsed.error?.issues ?? []).flatMap(({ path, message }) => {
    const issue = { path: draftPath(path, draft), message }
    return isAboutRow(path) && hasIssueInRow(cells.issues, issue.path) ? [] : [issue]
  })
  const issues = [...cells.issues, ...broken]
  return parsed.success && issues.length === 0 ? { session: parsed.data } : { issues }
}
