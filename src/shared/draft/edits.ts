import type { DraftExercise, DraftSet, DraftWarmup, DraftWorkout } from './draft.ts'

/** The two lists of rows of an exercise. */
export type RowKind = 'warmups' | 'sets'

/** Where a row stands: by keys, so that it stays the same row when others move. */
export interface RowPlace {
  exercise: string
  kind: RowKind
  row: string
}

interface Keyed {
  key: string
}

const replace = <T extends Keyed>(list: T[], key: string, change: (item: T) => T): T[] =>
  list.map((item) => (item.key === key ? change(item) : item))

function insert<T extends Keyed>(list: T[], item: T, after: string | null): T[] {
  const at = after === null ? list.length : list.findIndex(({ key }) => key === after) + 1 || list.length
  return [...list.slice(0, at), item, ...list.slice(at)]
}

function move<T extends Keyed>(list: T[], key: string, by: -1 | 1): T[] {
  const from = list.findIndex((item) => item.key === key)
  const to = from + by
  const [item, other] = [list[from], list[to]]
  if (!item || !other) return list
  return list.map((each, i) => (i === from ? other : i === to ? item : each))
}

/** Changes one exercise of a workout. */
export const changeExercise = (
  workout: DraftWorkout,
  key: string,
  change: (exercise: DraftExercise) => DraftExercise,
): DraftWorkout => ({ ...workout, exercises: replace(workout.exercises, key, change) })

const changeRows = (
  workout: DraftWorkout,
  { exercise, kind }: Pick<RowPlace, 'exercise' | 'kind'>,
  change: <T extends Keyed>(rows: T[]) => T[],
): DraftWorkout =>
  changeExercise(workout, exercise, (it) =>
    kind === 'sets' ? { ...it, sets: change(it.sets) } : { ...it, warmups: change(it.warmups) },
  )

/** Writes cells of a working row. */
export const patchSet = (workout: DraftWorkout, place: RowPlace, patch: Partial<DraftSet>): DraftWorkout =>
  changeExercise(workout, place.exercise, (it) => ({
    ...it,
    sets: replace(it.sets, place.row, (row) => ({ ...row, ...patch })),
  }))

/** Writes cells of a warm-up row. */
export const patchWarmup = (workout: DraftWorkout, place: RowPlace, patch: Partial<DraftWarmup>): DraftWorkout =>
  changeExercise(workout, place.exercise, (it) => ({
    ...it,
    warmups: replace(it.warmups, place.row, (row) => ({ ...row, ...patch })),
  }))

/** Adds a working row behind the row `after`, or as the last one. */
export const addSet = (workout: DraftWorkout, exercise: string, row: DraftSet, after: string | null): DraftWorkout =>
  changeExercise(workout, exercise, (it) => ({ ...it, sets: insert(it.sets, row, after) }))

/** Adds a warm-up row behind the row `after`, or as the last one. */
export const addWarmup = (
  workout: DraftWorkout,
  exercise: string,
  row: DraftWarmup,
  after: string | null,
): DraftWorkout => changeExercise(workout, exercise, (it) => ({ ...it, warmups: insert(it.warmups, row, after) }))

/** Takes a row out. */
export const removeRow = (workout: DraftWorkout, place: RowPlace): DraftWorkout =>
  changeRows(workout, place, (rows) => rows.filter(({ key }) => key !== place.row))

/** Moves a row one place up (-1) or down (1) among its kind; at the end it stays. */
export const moveRow = (workout: DraftWorkout, place: RowPlace, by: -1 | 1): DraftWorkout =>
  changeRows(workout, place, (rows) => move(rows, place.row, by))

/** Adds an exercise behind the exercise `after`, or as the last one. */
export const addExercise = (workout: DraftWorkout, exercise: DraftExercise, after: string | null): DraftWorkout => ({
  ...workout,
  exercises: insert(workout.exercises, exercise, after),
})

/** Takes an exercise with all its rows out. */
export const removeExercise = (workout: DraftWorkout, key: string): DraftWorkout => ({
  ...workout,
  exercises: workout.exercises.filter((exercise) => exercise.key !== key),
})

/** Moves an exercise one place up (-1) or down (1); at the end it stays. */
export const moveExercise = (workout: DraftWorkout, key: string, by: -1 | 1): DraftWorkout => ({
  ...workout,
  exercises: move(workout.exercises, key, by),
})
