import { type EffortScale, effortMessage } from '#renderer/lib/effort.ts'
import { readExerciseCell, readRowCell } from '#shared/draft/cell-address.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'

type Names = Record<string, () => string>

const HEADER: Names = {
  date: () => t('workout.header.date'),
  focus: () => t('workout.header.focus'),
  program: () => t('workout.header.program'),
  programAuthor: () => t('workout.header.programAuthor'),
  programLengthWeeks: () => t('workout.header.programLengthWeeks'),
  phase: () => t('workout.header.phase'),
  week: () => t('workout.header.week'),
  duration: () => t('workout.header.duration'),
  bodyWeight: () => t('workout.header.bodyWeight'),
  notes: () => t('workout.header.notes'),
}

const DETAIL: Names = {
  notes: () => t('workout.detail.notes'),
  warmupNotes: () => t('workout.detail.warmupNotes'),
  cues: () => t('workout.detail.cues'),
  muscles: () => t('workout.detail.muscles'),
  tempo: () => t('workout.detail.tempo'),
  superset: () => t('workout.detail.superset'),
}

const GOAL: Names = {
  'goal.sets': () => t('workout.goal.sets'),
  'goal.reps': () => t('workout.goal.reps'),
  'goal.weight': () => t('workout.goal.weight'),
  'goal.rest': () => t('workout.goal.rest'),
  'goal.duration': () => t('workout.goal.duration'),
  'goal.distance': () => t('workout.goal.distance'),
}

const FIELD: Names = {
  weight: () => t('workout.field.weight'),
  reps: () => t('workout.field.reps'),
  quality: () => t('workout.field.quality'),
  technique: () => t('workout.field.technique'),
  notes: () => t('workout.field.notes'),
  rest: () => t('workout.field.rest'),
  duration: () => t('workout.field.duration'),
  distance: () => t('workout.field.distance'),
  heartRate: () => t('workout.field.heartRate'),
}

function placeOf({ exercises }: DraftWorkout, key: string) {
  const at = exercises.findIndex((exercise) => exercise.key === key)
  const exercise = exercises[at]
  return { exercise, name: exercise?.name.trim() || t('workout.nameless', { number: at + 1 }) }
}

/** What a cell is called in a message: `Week`, `Squat, goal reps`, `Squat, set 1, reps`. Empty where it has no name. */
function cellLabel(cell: string, workout: DraftWorkout, scale: EffortScale): string {
  const inRow = readRowCell(cell)
  if (inRow) {
    const { exercise, name } = placeOf(workout, inRow.exercise)
    const number = (exercise?.[inRow.kind].findIndex(({ key }) => key === inRow.row) ?? -1) + 1
    const field = inRow.field === 'rpe' ? t(`workout.field.${scale}`) : (FIELD[inRow.field]?.() ?? '')
    return t(`workout.place.${inRow.kind}`, { exercise: name, number, field })
  }
  const inExercise = readExerciseCell(cell)
  if (!inExercise) return HEADER[cell.split('|')[1] ?? '']?.() ?? ''
  const { name } = placeOf(workout, inExercise.exercise)
  const goal = GOAL[inExercise.field]?.()
  const field = goal ? t('workout.place.goal', { field: goal }) : DETAIL[inExercise.field]?.()
  return field ? t('workout.place.exercise', { exercise: name, field }) : name
}

/** What is wrong with a cell, with the name of the cell: `Squat, set 1, reps: These are no reps.` */
export function problemText(cell: string, problem: string, workout: DraftWorkout, scale: EffortScale): string {
  const place = cellLabel(cell, workout, scale)
  const message = effortMessage(problem, scale)
  return place === '' ? message : t('workout.place.problem', { place, message })
}
