interface Phase {
  from: string
  isRunning: boolean
}

interface Maxima {
  e1rms: readonly { exercise: string; e1rm: { kg: number } }[]
}

/** The best estimates of one movement in two phases. Kilograms. */
export interface CommonMaximum {
  exercise: string
  beforeKg: number
  afterKg: number
}

/**
 * The two of some phases, given oldest first, that are compared: those that were chosen, and in place of one that was not the
 * last ones that are over.
 */
export function comparedOf<One extends Phase>(
  phases: readonly One[],
  first?: One,
  second?: One,
): { before: One | undefined; after: One | undefined } {
  const over = phases.filter(({ isRunning }) => !isRunning)
  const usual = over.length > 1 ? over : phases
  const after = second ?? usual.findLast((phase) => phase !== first)
  const others = usual.filter((phase) => phase !== after)
  const before = first ?? others.findLast(({ from }) => after && from < after.from) ?? others.at(-1)
  return { before, after }
}

/** The movements with an estimate in both phases, those that gained most first. */
export function commonMaxima(before: Maxima, after: Maxima): CommonMaximum[] {
  const earlier = new Map(before.e1rms.map(({ exercise, e1rm }) => [exercise, e1rm.kg]))
  return after.e1rms
    .flatMap(({ exercise, e1rm }) => {
      const beforeKg = earlier.get(exercise)
      return beforeKg === undefined ? [] : [{ exercise, beforeKg, afterKg: e1rm.kg }]
    })
    .sort((a, b) => b.afterKg / b.beforeKg - a.afterKg / a.beforeKg)
}
