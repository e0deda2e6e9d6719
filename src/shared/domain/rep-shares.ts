interface Reps {
  reps: number
  partialReps: number
  /** Repetitions by the quality of their sets. */
  qualityReps: Partial<Record<string, number>>
}

/** Partial repetitions among all, and well done ones among those that were rated; null where there were none. */
export function repShares(stretches: readonly Reps[]): { partial: number | null; good: number | null } {
  const sum = (amountOf: (stretch: Reps) => number) => stretches.reduce((total, it) => total + amountOf(it), 0)
  const rated = sum(({ qualityReps }) =>
    Object.values(qualityReps).reduce<number>((all, count) => all + (count ?? 0), 0),
  )
  const good = sum(({ qualityReps }) => (qualityReps.good ?? 0) + (qualityReps.perfect ?? 0))
  const reps = sum((stretch) => stretch.reps)
  return {
    partial: reps === 0 ? null : sum(({ partialReps }) => partialReps) / reps,
    good: rated === 0 ? null : good / rated,
  }
}
