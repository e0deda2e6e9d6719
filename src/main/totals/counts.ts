import type { TechniqueType, Training } from '#shared/contract/training.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import { countedReps, type RepQuality } from '#shared/domain/working-set.ts'

/** What a session has of each kind: sets by their rating and by their failure technique, repetitions by their quality. */
export interface Counts extends Pick<Training, 'qualityReps' | 'techniqueSets'> {
  rpe: Record<string, number>
}

function add<Key extends string>(to: Partial<Record<Key, number>>, key: Key, amount: number): void {
  if (amount > 0) to[key] = (to[key] ?? 0) + amount
}

/** Counts the working sets of exercises. */
export function countsOf(exercises: readonly Pick<Exercise, 'workingSets'>[]): Counts {
  const counts: Counts = { rpe: {}, qualityReps: {}, techniqueSets: {} }
  for (const set of exercises.flatMap(({ workingSets }) => workingSets)) {
    if (set.rpe !== null) add(counts.rpe, String(set.rpe), 1)
    if (set.repQuality !== null) add(counts.qualityReps, set.repQuality, countedReps(set))
    if (set.failureTechnique !== null) add(counts.techniqueSets, set.failureTechnique.type, 1)
  }
  return counts
}

/** Adds counts to others. */
export function addCounts(to: Counts, { rpe, qualityReps, techniqueSets }: Counts): void {
  for (const key in rpe) add(to.rpe, key, rpe[key] ?? 0)
  for (const key in qualityReps) add(to.qualityReps, key as RepQuality, qualityReps[key as RepQuality] ?? 0)
  for (const key in techniqueSets) add(to.techniqueSets, key as TechniqueType, techniqueSets[key as TechniqueType] ?? 0)
}
