import { z } from 'zod'
import { type Loading, liftedKg } from './load-mode.ts'
import { roundTo } from './quantity.ts'
import { totalReps } from './rep-count.ts'
import type { WorkingSet } from './working-set.ts'

/** How a one-repetition maximum is estimated from a set of several. */
export const e1rmFormulaSchema = z.enum(['epley', 'brzycki', 'rpe'])
export type E1rmFormula = z.output<typeof e1rmFormulaSchema>

/** Above so many full reps no formula says anything of a maximum (openGym and Skrot cap there too). */
export const E1RM_MAX_REPS = 12

/**
 * Share of the maximum, in percent, that can be lifted so many times: entry i is for 1 + i / 2 repetitions, those done and
 * those left in reserve together (Tuchscherer, The Reactive Training Manual, 2008: the table of reps and RPE).
 */
const RPE_PERCENT = [
  100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3,
  70.7, 69.4, 68, 66.7, 65.3, 64, 62.6, 61.3, 59.9, 58.6, 57.4,
] as const

/** The lowest rating the table holds. */
const RPE_LOWEST = 6

function byRpe(loadKg: number, reps: number, rpe: number | null): number | null {
  if (rpe === null || rpe < RPE_LOWEST) return null
  const percent = RPE_PERCENT[(reps + 10 - rpe - 1) * 2]
  return percent === undefined ? null : (loadKg * 100) / percent
}

/**
 * Estimated one-repetition maximum in kilograms of a load lifted for so many full repetitions; one repetition is itself,
 * by RPE one at 10. Null for no load, no or more than `E1RM_MAX_REPS` repetitions, and by RPE where none from 6 was given.
 *
 * - epley: load x (1 + reps / 30) (Epley 1985, Poundage Chart, Boyd Epley Workout)
 * - brzycki: load x 36 / (37 - reps) (Brzycki 1993, J Phys Educ Recreat Dance 64(1))
 * - rpe: load / share of the table for reps + (10 - RPE) (Tuchscherer 2008)
 */
export function estimateE1rmKg(formula: E1rmFormula, loadKg: number, reps: number, rpe: number | null): number | null {
  if (loadKg <= 0 || reps < 1 || reps > E1RM_MAX_REPS) return null
  switch (formula) {
    case 'epley':
      return roundTo(reps === 1 ? loadKg : loadKg * (1 + reps / 30), 4)
    case 'brzycki':
      return roundTo((loadKg * 36) / (37 - reps), 4)
    case 'rpe': {
      const estimate = byRpe(loadKg, reps, rpe)
      return estimate === null ? null : roundTo(estimate, 4)
    }
  }
}

/**
 * The load in kilograms that can be lifted so many times, by a maximum and the formula it is of, with nothing left in reserve:
 * `estimateE1rmKg` turned round. Null for no or more than `E1RM_MAX_REPS` repetitions.
 */
export function loadForRepsKg(formula: E1rmFormula, e1rmKg: number, reps: number): number | null {
  if (reps < 1 || reps > E1RM_MAX_REPS) return null
  switch (formula) {
    case 'epley':
      return roundTo(reps === 1 ? e1rmKg : e1rmKg / (1 + reps / 30), 4)
    case 'brzycki':
      return roundTo((e1rmKg * (37 - reps)) / 36, 4)
    case 'rpe':
      return roundTo((e1rmKg * (RPE_PERCENT[(reps - 1) * 2] ?? 0)) / 100, 4)
  }
}

/**
 * Full repetitions of a set that a maximum is estimated from. Where the sides were counted apart, those of the weaker one; a
 * side that did nothing was not trained and counts for none.
 */
export function fullReps({ repCount, unilateralRepCount: sides }: Pick<WorkingSet, 'repCount' | 'unilateralRepCount'>) {
  if (!sides) return repCount?.full ?? 0
  const { left, right } = sides
  if (totalReps(left) === 0) return right.full
  return totalReps(right) === 0 ? left.full : Math.min(left.full, right.full)
}

/** Estimated one-repetition maximum of a set in kilograms, as load: with the body where it is lifted, null where it was not weighed. */
export function setE1rmKg(formula: E1rmFormula, set: WorkingSet, loading: Loading): number | null {
  const load = loading.mode === 'none' ? null : liftedKg(set.weightKg, loading)
  return load === null ? null : estimateE1rmKg(formula, load, fullReps(set), set.rpe)
}

/** An estimated maximum and the set it is of, by its place, 1 for the first. */
export interface SetE1rm {
  kg: number
  place: number
}

/** The highest estimate of some sets; of equal ones the first. Null where there is none. */
export function bestE1rm(formula: E1rmFormula, sets: readonly WorkingSet[], loading: Loading): SetE1rm | null {
  let best: SetE1rm | null = null
  for (const [index, set] of sets.entries()) {
    const kg = setE1rmKg(formula, set, loading)
    if (kg !== null && kg > (best?.kg ?? 0)) best = { kg, place: index + 1 }
  }
  return best
}
