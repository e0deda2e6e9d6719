import { mean, median } from 'simple-statistics'
import type { Occurrence } from '#shared/contract/history.ts'
import { fullReps } from '#shared/domain/e1rm.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { meanOf } from '#shared/domain/mean.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'

/** What is counted of a set: full repetitions (of the weaker side), or the seconds of a hold. */
export type Measure = 'reps' | 'seconds'

/** One set that is judged; `place` counts from 1 among the working sets. */
interface JudgedSet {
  place: number
  amount: number
  rpe: number | null
  /** Judged bad, or as one still being learnt. */
  unclean: boolean
}

/**
 * What was done of an exercise at its working weight: the one with the most sets, of equally many the hardest. Lighter
 * and heavier sets beside it are not judged.
 */
export interface Work {
  occurrence: Occurrence
  measure: Measure
  /** As written: added to the body, or taken off it. Null where nothing was loaded. */
  weightKg: number | null
  sets: JudgedSet[]
  lowest: number
  highest: number
  mean: number
  /** The median: what most sets reached, however weak one of them was. */
  typical: number
  averageRpe: number | null
  lastRpe: number | null
}

/** Weights less than this apart are one: 180 lb and 81.65 kg. */
const SAME_KG = 0.05

/** Whether two weights are the same for a lifter. */
export const isSameWeight = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= SAME_KG

function measureOf(sets: readonly WorkingSet[]): Measure | null {
  if (sets.some((set) => fullReps(set) > 0)) return 'reps'
  // Who goes far is not held to seconds: distances are no matter of a next step.
  return sets.some(({ durationSeconds, distanceMeters }) => durationSeconds !== null && distanceMeters === null)
    ? 'seconds'
    : null
}

const amountOf = (set: WorkingSet, measure: Measure): number =>
  measure === 'reps' ? fullReps(set) : Math.round(set.distanceMeters === null ? (set.durationSeconds ?? 0) : 0)

function weightOf({ weightKg }: WorkingSet, mode: LoadMode): number | null {
  switch (mode) {
    case 'none':
      return null
    case 'external':
      return weightKg || null
    case 'bodyweight-plus':
    case 'bodyweight-minus':
      return weightKg ?? 0
  }
}

interface Group {
  weightKg: number | null
  sets: JudgedSet[]
}

function groupsOf(sets: readonly WorkingSet[], measure: Measure, mode: LoadMode): Group[] {
  const groups: Group[] = []
  for (const [i, set] of sets.entries()) {
    const amount = amountOf(set, measure)
    if (amount === 0) continue
    const weightKg = weightOf(set, mode)
    const unclean = set.repQuality === 'bad' || set.repQuality === 'learning'
    const judged: JudgedSet = { place: i + 1, amount, rpe: set.rpe, unclean }
    const group = groups.find((it) => isSameWeight(it.weightKg, weightKg))
    if (group) group.sets.push(judged)
    else groups.push({ weightKg, sets: [judged] })
  }
  return groups
}

const isHarder = (a: number | null, b: number | null, mode: LoadMode): boolean =>
  mode === 'bodyweight-minus' ? (a ?? 0) < (b ?? 0) : (a ?? 0) > (b ?? 0)

function workingGroup(groups: readonly Group[], mode: LoadMode): Group | undefined {
  return groups.toSorted(
    (a, b) => b.sets.length - a.sets.length || (isHarder(a.weightKg, b.weightKg, mode) ? -1 : 1),
  )[0]
}

/** What was done at the working weight; null where nothing was counted that a next step could be made of. */
export function workOf(occurrence: Occurrence, mode: LoadMode): Work | null {
  const { workingSets } = occurrence.exercise
  const measure = measureOf(workingSets)
  const group = measure && workingGroup(groupsOf(workingSets, measure, mode), mode)
  if (!group) return null
  const amounts = group.sets.map(({ amount }) => amount)
  const ratings = group.sets.flatMap(({ rpe }) => rpe ?? [])
  return {
    occurrence,
    measure,
    ...group,
    lowest: Math.min(...amounts),
    highest: Math.max(...amounts),
    mean: mean(amounts),
    typical: Math.floor(median(amounts)),
    averageRpe: meanOf(ratings, 2),
    lastRpe: group.sets.at(-1)?.rpe ?? null,
  }
}
