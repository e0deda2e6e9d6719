import type { MuscleSets } from '#shared/contract/analytics.ts'
import type { SetTarget, Settings } from '#shared/contract/settings.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { Work } from './muscle-work.ts'

interface Sums {
  byWeek: number[]
  byExercise: Map<string, number>
}

/** Adds sets up by muscle, week and exercise. `weeks` is how many there are, `trained` how many of them had training. */
export function createMuscleSums(weeks: number, trained: number) {
  const muscles = new Map<string, Sums>()

  function sumsOf(muscle: string): Sums {
    const before = muscles.get(muscle)
    if (before) return before
    const sums = { byWeek: Array.from({ length: weeks }, () => 0), byExercise: new Map() }
    muscles.set(muscle, sums)
    return sums
  }

  function toSets([muscle, { byWeek, byExercise }]: [string, Sums], target: SetTarget): MuscleSets {
    const total = byWeek.reduce((sum, sets) => sum + sets, 0)
    const perWeek = roundTo(total / trained, 4)
    const exercises = [...byExercise].map(([name, sets]) => {
      return { name, sets: roundTo(sets, 4), share: roundTo(sets / total, 4) }
    })
    return {
      muscle,
      sets: byWeek.map((sets) => roundTo(sets, 4)),
      perWeek,
      target: { min: target.min, max: target.max },
      standing: perWeek < target.min ? 'below' : perWeek > target.max ? 'above' : 'within',
      exercises: exercises.sort((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1)),
    }
  }

  return {
    /** Adds the sets of an exercise in each week. */
    add(work: readonly Work[], exercise: string, sets: readonly number[]): void {
      const total = sets.reduce((sum, some) => sum + some, 0)
      for (const { muscle, share } of work) {
        const { byWeek, byExercise } = sumsOf(muscle)
        sets.forEach((some, week) => {
          byWeek[week] = (byWeek[week] ?? 0) + some * share
        })
        byExercise.set(exercise, (byExercise.get(exercise) ?? 0) + total * share)
      }
    },

    /** Every muscle that was worked, that with the most sets first. */
    result({ muscleTargets, setTarget }: Pick<Settings, 'muscleTargets' | 'setTarget'>): MuscleSets[] {
      // A session may name a muscle `constructor`.
      const targets = new Map(Object.entries(muscleTargets))
      return [...muscles]
        .map((one) => toSets(one, targets.get(one[0]) ?? setTarget))
        .sort((a, b) => b.perWeek - a.perWeek || (a.muscle < b.muscle ? -1 : 1))
    },
  }
}
export type MuscleSums = ReturnType<typeof createMuscleSums>
