import { addCounts, type Counts } from '#main/totals/counts.ts'
import type { Training } from '#shared/contract/training.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { SessionNumbers } from './sessions.repository.ts'

/** Reads counts, each text of them once: most sessions have those of another. */
export function createCountsReader(): (text: string) => Counts {
  const known = new Map<string, Counts>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    // Only `totalsOf` writes this column.
    const counts = JSON.parse(text) as Counts
    known.set(text, counts)
    return counts
  }
}
export type CountsReader = ReturnType<typeof createCountsReader>

/** Mean of ratings, given how many sets had each; null for none. */
export function meanRpe(rpe: Counts['rpe']): Training['rpe'] {
  let sets = 0
  let sum = 0
  for (const rating in rpe) {
    const count = rpe[rating] ?? 0
    sets += count
    sum += Number(rating) * count
  }
  return sets === 0 ? null : { mean: roundTo(sum / sets, 4), sets }
}

/** What was done in sessions taken together. */
export function sumTraining(sessions: readonly SessionNumbers[], read: CountsReader): Training {
  const counts: Counts = { rpe: {}, qualityReps: {}, techniqueSets: {} }
  for (const session of sessions) addCounts(counts, read(session.counts))
  const sum = (of: (session: SessionNumbers) => number): number =>
    sessions.reduce((total, session) => total + of(session), 0)
  return {
    sessions: sessions.length,
    workingSets: sum((session) => session.workingSets),
    reps: sum((session) => session.reps),
    partialReps: sum((session) => session.partialReps),
    techniqueReps: sum((session) => session.techniqueReps),
    volumeKg: roundTo(
      sum((session) => session.volumeKg),
      4,
    ),
    techniqueVolumeKg: roundTo(
      sum((session) => session.techniqueVolumeKg),
      4,
    ),
    rpe: meanRpe(counts.rpe),
    qualityReps: counts.qualityReps,
    techniqueSets: counts.techniqueSets,
    minutes: roundTo(
      sum((session) => session.minutes ?? 0),
      4,
    ),
  }
}
