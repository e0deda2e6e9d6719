import type { WeightUnit } from '#shared/domain/weight.ts'
import type { DraftExercise, DraftGoal, DraftSet, DraftWarmup, DraftWorkout } from './draft.ts'

const blankGoal: DraftGoal = { weight: '', sets: '', reps: '', rest: '', duration: '', distance: '' }

/** An empty warm-up row; `key` is unique in its workout. */
export const blankWarmup = (key: string): DraftWarmup => ({ key, weight: '', reps: '', notes: '' })

/** An empty working row. */
export const blankSet = (key: string): DraftSet => ({
  key,
  weight: '',
  reps: '',
  rpe: '',
  quality: null,
  technique: '',
  rest: '',
  duration: '',
  distance: '',
  heartRate: '',
  notes: '',
})

/** An exercise with one empty working row. */
export const blankExercise = (key: string, name = ''): DraftExercise => ({
  key,
  name,
  goal: blankGoal,
  muscles: '',
  tempo: '',
  warmups: [],
  sets: [blankSet(`${key}.1`)],
  notes: '',
  warmupNotes: '',
  cues: '',
  superset: '',
  quick: '',
})

/** A workout with nothing in it yet that starts at `date`, wall clock of `timeZone`. */
export const blankWorkout = (date: string, timeZone: string | null, unit: WeightUnit): DraftWorkout => ({
  unit,
  date,
  timeZone,
  program: '',
  programAuthor: '',
  programLengthWeeks: '',
  phase: '',
  week: '',
  isDeloadWeek: false,
  focus: '',
  duration: '',
  bodyWeight: '',
  notes: '',
  exercises: [],
})

const hasText = (row: object): boolean =>
  Object.entries(row).some(([name, value]) => name !== 'key' && value !== '' && value !== null)

/** Whether nothing at all was typed into a row. */
export const isBlankRow = (row: DraftSet | DraftWarmup | DraftGoal): boolean => !hasText(row)

/** Whether nothing at all was typed into an exercise. */
export const isBlankExercise = ({ key: _key, quick: _quick, goal, warmups, sets, ...texts }: DraftExercise): boolean =>
  !hasText(texts) && isBlankRow(goal) && [...warmups, ...sets].every(isBlankRow)
