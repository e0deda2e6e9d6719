import { mean, sum } from 'simple-statistics'
import type { MuscleSets } from '#shared/contract/analytics.ts'
import type { SetTarget, Settings } from '#shared/contract/settings.ts'
import { isTargeted } from '#shared/domain/muscle.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { knownMuscle, type Work } from './muscle-work.ts'

interface Sums {
  byWeek: number[]
  byExercise: Map<string, number>
}

const standingOf = (perWeek: number, { min, max }: SetTarget): MuscleSets['standing'] =>
  perWeek < min ? 'below' : perWeek > max ? 'above' : 'within'

/** Adds sets up by muscle, week and exercise. `weeks` is how many there are, `counted` the places of those that means are of. */
export function createMuscleSums(weeks: number, counted: readonly number[]) {
  const muscles = new Map<string, Sums>()

  function sumsOf(muscle: string): Sums {
    const before = muscles.get(muscle)
    if (before) return before
    const sums = { byWeek: Array.from({ length: weeks }, () => 0), byExercise: new Map() }
    muscles.set(muscle, sums)
    return sums
  }

  function toSets(muscle: string, { byWeek, byExercise }: Sums, target: SetTarget | null): MuscleSets {
    const total = sum(byWeek)
    const perWeek = roundTo(mean(counted.map((week) => byWeek[week] ?? 0)), 4)
    const exercises = [...byExercise].map(([name, sets]) => {
      return { name, sets: roundTo(sets, 4), share: roundTo(sets / total, 4) }
    })
    return {
      muscle,
      sets: byWeek.map((sets) => roundTo(sets, 4)),
      perWeek,
      target: target && { min: target.min, max: target.max },
      standing: target && standingOf(perWeek, target),
      exercises: exercises.sort((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1)),
    }
  }

  return {
    /** Adds the sets of an exercise in each week. */
    add(work: readonly Work[], exercise: string, sets: number[]): void {
      const total = sum(sets)
      for (const { muscle, share } of work) {
        const { byWeek, byExercise } = sumsOf(muscle)
        sets.forEach((some, week) => {
          byWeek[week] = (byWeek[week] ?? 0) + some * share
        })
        byExercise.set(exercise, (byExercise.get(exercise) ?? 0) + total * share)
      }
    },

    /** Every muscle that was worked or has a target of its own, that with the most sets first. */
    result({ muscleTargets, setTarget }: Pick<Settings, 'muscleTargets' | 'setTarget'>): MuscleSets[] {
      // A session may name a muscle `constructor`.
      const targets = new Map(Object.entries(muscleTargets).map(([muscle, target]) => [knownMuscle(muscle), target]))
      for (const muscle of targets.keys()) sumsOf(muscle)
      return [...muscles]
        .map(([muscle, sums]) => toSets(muscle, sums, targets.get(muscle) ?? (isTargeted(muscle) ? setTarget : null)))
        .sort((a, b) => b.perWeek - a.perWeek || (a.muscle < b.muscle ? -1 : 1))
    },
  }
}
export type MuscleSums = ReturnType<typeof createMuscleSums>
