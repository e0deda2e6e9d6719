import type { SessionInput } from '#shared/domain/session.ts'
import type { FileExercise, FileSet, SessionFile } from './file-schema.ts'
import { readTechnique } from './file-technique.ts'

type ExerciseInput = SessionInput['exercises'][number]

const readGoal = (goal: FileExercise['currentGoal']): ExerciseInput['goal'] =>
  goal && Object.values(goal).some((part) => part != null) ? goal : null

function readSet({ set: _, repAssessment, actualRestMinutes, failureTechnique, ...same }: FileSet) {
  return {
    ...same,
    repQuality: repAssessment,
    restMinutes: actualRestMinutes,
    failureTechnique: failureTechnique ? readTechnique(failureTechnique) : null,
  }
}

function readExercise({ Order: _, Name, currentGoal, warmupSets, workingSets, ...same }: FileExercise): ExerciseInput {
  return {
    ...same,
    name: Name,
    goal: readGoal(currentGoal),
    warmupSets: warmupSets.map(({ set: _set, ...warmup }) => warmup),
    workingSets: workingSets.map(readSet),
  }
}

/** The session that a file with its rows in order holds, for `sessionSchema` to judge. */
export function toSession(file: SessionFile): SessionInput {
  const { dataModelVersion: _v, dataModelType: _t, revision: _r, contentHash: _h, ...rest } = file
  const { _id: id, sessionDurationMinutes: durationMinutes, exercises, ...same } = rest
  return { ...same, id, userName: file.userName || null, durationMinutes, exercises: exercises.map(readExercise) }
}

type Path = readonly PropertyKey[]

const SESSION_KEYS: Record<string, string> = { id: '_id', durationMinutes: 'sessionDurationMinutes' }
const EXERCISE_KEYS: Record<string, string> = { name: 'Name', goal: 'currentGoal' }
const SET_KEYS: Record<string, string> = { repQuality: 'repAssessment', restMinutes: 'actualRestMinutes' }
const TECHNIQUE_KEYS: Record<string, string[]> = {
  miniSets: ['details', 'miniSets'],
  drops: ['details', 'dropSets'],
  partialReps: ['details', 'partialRepCount'],
  seconds: ['details', 'holdDurationSeconds'],
}

/** Where in the file a path of the session stands. */
export function filePathOf(sessionPath: Path): PropertyKey[] {
  return sessionPath.flatMap((key, depth): PropertyKey[] => {
    if (typeof key !== 'string') return [key]
    if (depth === 0) return [SESSION_KEYS[key] ?? key]
    if (depth === 2 && sessionPath[0] === 'exercises') return [EXERCISE_KEYS[key] ?? key]
    if (depth === 4 && sessionPath[2] === 'workingSets') return [SET_KEYS[key] ?? key]
    if (depth === 5 && sessionPath[4] === 'failureTechnique') return TECHNIQUE_KEYS[key] ?? [key]
    return [key]
  })
}
