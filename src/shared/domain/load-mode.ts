import { z } from 'zod'

/**
 * How the weight written down relates to the load that was lifted: it is the load, it is added to the body, it takes some
 * of the body off (assistance), or the load says nothing about the work.
 */
export const loadModeSchema = z.enum(['external', 'bodyweight-plus', 'bodyweight-minus', 'none'])
export type LoadMode = z.output<typeof loadModeSchema>

/** Whether the body is lifted, all of it or a part: only what it weighed tells the load. */
export const isOfBody = (mode: LoadMode): boolean => mode === 'bodyweight-plus' || mode === 'bodyweight-minus'

/** What turns a weight written down into a load. Kilograms; null where nobody said what the body weighed. */
export interface Loading {
  mode: LoadMode
  bodyWeightKg: number | null
}

/** Weights are the load. */
export const externalLoading: Loading = { mode: 'external', bodyWeightKg: null }

/**
 * The load of one repetition that counts for volume, in kilograms. Null where it is not known: no weight was written, or help
 * was taken off a body weight that nobody gave. Of work with added weight whose body weight is unknown, the added weight alone
 * counts: it is not what was lifted.
 */
export function loadKg(weightKg: number | null, { mode, bodyWeightKg }: Loading): number | null {
  switch (mode) {
    case 'external':
    case 'none':
      return weightKg
    case 'bodyweight-plus':
      return bodyWeightKg === null ? weightKg : bodyWeightKg + (weightKg ?? 0)
    case 'bodyweight-minus':
      return bodyWeightKg === null ? null : Math.max(0, bodyWeightKg - (weightKg ?? 0))
  }
}

/** What was lifted, in kilograms: the load, null also where it takes a body weight that nobody gave. */
export const liftedKg = (weightKg: number | null, loading: Loading): number | null =>
  isOfBody(loading.mode) && loading.bodyWeightKg === null ? null : loadKg(weightKg, loading)
