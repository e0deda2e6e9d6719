import type { LoadMode } from './load-mode.ts'

interface Bests<Mark> {
  loadMode: LoadMode
  /** The set with the best weight, and that with the most repetitions. */
  weight: Mark | null
  mostReps: Mark | null
}

/**
 * Which of the two are told: where the body alone was lifted, the repetitions, for no weight is none to be told; where no help was
 * needed, that.
 */
export function toldRecords<Mark extends { weightKg: number | null }>({ loadMode, weight, mostReps }: Bests<Mark>) {
  const isBare = weight !== null && mostReps !== null && !weight.weightKg
  return {
    weight: isBare && loadMode === 'bodyweight-plus' ? null : weight,
    mostReps: isBare && loadMode === 'bodyweight-minus' ? null : mostReps,
  }
}
