import { dayNumber } from '#shared/domain/calendar.ts'
import { bestE1rm, type E1rmFormula } from '#shared/domain/e1rm.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { Loading } from '#shared/domain/load-mode.ts'
import { maximaOf } from '#shared/domain/maxima.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { Session } from '#shared/domain/session.ts'
import { topSet } from '#shared/domain/top-set.ts'
import {
  exerciseVolumeKg,
  type LoadModeOf,
  sessionVolumeKg,
  techniqueReps,
  techniqueVolumeKg,
} from '#shared/domain/volume.ts'
import { countedReps, type WorkingSet } from '#shared/domain/working-set.ts'
import { countsOf } from './counts.ts'
import type { ExerciseMaximaTable, ExerciseTotalsTable, SessionTotalsTable } from './totals.table.ts'

/** Totals of one exercise, before the database gives its rows their numbers. */
type ExerciseTotals = Omit<ExerciseTotalsTable, 'session_row' | 'exercise_id'>
type ExerciseMaximum = Omit<ExerciseMaximaTable, 'session_row' | 'exercise_id'>

/** The numbers of a session. */
export interface Totals {
  session: Omit<SessionTotalsTable, 'id'>
  /** Of the exercises that have a working set. */
  exercises: ExerciseTotals[]
  maxima: ExerciseMaximum[]
}

const sumOf = <Item>(items: readonly Item[], amount: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0)

function partialReps({ repCount, unilateralRepCount: sides }: WorkingSet): number {
  return sides ? sides.left.partial + sides.right.partial : (repCount?.partial ?? 0)
}

type Estimates = Pick<ExerciseTotals, `${E1rmFormula}_kg` | `${E1rmFormula}_set`>

/** The highest estimate of each formula and the set it is of. */
function estimatesOf(sets: readonly WorkingSet[], loading: Loading): Estimates {
  const best = (formula: E1rmFormula) => bestE1rm(formula, sets, loading)
  const [epley, brzycki, rpe] = [best('epley'), best('brzycki'), best('rpe')]
  return {
    epley_kg: epley?.kg ?? null,
    epley_set: epley?.place ?? null,
    brzycki_kg: brzycki?.kg ?? null,
    brzycki_set: brzycki?.place ?? null,
    rpe_kg: rpe?.kg ?? null,
    rpe_set: rpe?.place ?? null,
  }
}

function exerciseTotals(session: Session, exercise: Exercise, position: number, loading: Loading): ExerciseTotals {
  const { workingSets } = exercise
  const top = topSet(workingSets, loading.mode)
  return {
    exercise_key: exerciseKey(exercise.name),
    day: dayNumber(session.date),
    position,
    load_mode: loading.mode,
    is_deload_week: Number(session.isDeloadWeek),
    working_sets: workingSets.length,
    reps: sumOf(workingSets, countedReps),
    volume_kg: exerciseVolumeKg(exercise, loading),
    top_set: top?.place ?? null,
    top_weight_kg: top?.weightKg ?? null,
    top_reps: top?.reps ?? null,
    ...estimatesOf(workingSets, loading),
  }
}

function exerciseMaxima(session: Session, exercise: Exercise, position: number, { mode }: Loading): ExerciseMaximum[] {
  return maximaOf(exercise.workingSets, mode).map(({ kind, value, place }) => ({
    exercise_key: exerciseKey(exercise.name),
    day: dayNumber(session.date),
    position,
    kind,
    is_deload_week: Number(session.isDeloadWeek),
    value,
    set_position: place,
  }))
}

/** The numbers of a session: what every view is made of. Kilograms; warm-ups never count. */
export function totalsOf(session: Session, modeOf: LoadModeOf): Totals {
  const loadings = session.exercises.map(({ name }) => ({ mode: modeOf(name), bodyWeightKg: session.bodyWeightKg }))
  const done = session.exercises.flatMap((exercise, index) => {
    const loading = loadings[index]
    return loading && exercise.workingSets.length > 0 ? [{ exercise, position: index + 1, loading }] : []
  })
  const exercises = done.map((one) => exerciseTotals(session, one.exercise, one.position, one.loading))
  const sets = done.flatMap(({ exercise, loading }) => exercise.workingSets.map((set) => ({ set, loading })))
  return {
    session: {
      session_id: session.id,
      day: dayNumber(session.date),
      date: session.date,
      program: session.program,
      phase: session.phase,
      week: session.week,
      is_deload_week: Number(session.isDeloadWeek),
      minutes: session.durationMinutes,
      body_weight_kg: session.bodyWeightKg,
      exercises: exercises.length,
      working_sets: sets.length,
      reps: sumOf(sets, ({ set }) => countedReps(set)),
      partial_reps: sumOf(sets, ({ set }) => partialReps(set)),
      technique_reps: sumOf(sets, ({ set }) => techniqueReps(set)),
      volume_kg: sessionVolumeKg(session, modeOf),
      technique_volume_kg: roundTo(
        sumOf(sets, ({ set, loading }) => techniqueVolumeKg(set, loading)),
        4,
      ),
      counts: JSON.stringify(countsOf(session.exercises)),
    },
    exercises,
    maxima: done.flatMap((one) => exerciseMaxima(session, one.exercise, one.position, one.loading)),
  }
}
