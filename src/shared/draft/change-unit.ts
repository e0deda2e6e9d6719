import type { WeightUnit } from '#shared/domain/weight.ts'
import { formatTechnique, parseTechnique } from '#shared/notation/technique.ts'
import { formatWeight, parseWeight } from '#shared/notation/weight.ts'
import type { DraftWorkout } from './draft.ts'

/**
 * The same workout with another unit for weights without one. What is written already keeps its meaning: `80` of a workout
 * in kilograms becomes `80 kg`. Text that is no weight stays as it is.
 */
export function changeUnit(workout: DraftWorkout, unit: WeightUnit): DraftWorkout {
  const weighed = <Row extends { weight: string }>(row: Row): Row => {
    const weight = parseWeight(row.weight, workout.unit)
    return weight ? { ...row, weight: formatWeight(weight, unit) } : row
  }
  const written = (text: string): string => {
    const technique = parseTechnique(text, workout.unit)
    return technique?.type === 'DropSet' ? formatTechnique(technique, unit) : text
  }
  return {
    ...workout,
    unit,
    exercises: workout.exercises.map((exercise) => ({
      ...exercise,
      goal: weighed(exercise.goal),
      warmups: exercise.warmups.map(weighed),
      sets: exercise.sets.map((set) => ({ ...weighed(set), technique: written(set.technique) })),
    })),
  }
}
