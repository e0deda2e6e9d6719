import type { WeightUnit } from '#shared/domain/weight.ts'
import { formatTechnique, parseTechnique } from '#shared/notation/technique.ts'
import { formatWeight, parseWeight } from '#shared/notation/weight.ts'
import type { DraftWorkout } from './draft.ts'

/**
 * The same workout with another unit for weights without one. What is written already keeps its meaning: `80` of a workout
 * in kilograms becomes `80 kg`. Text that is no weight stays as it is.
 */
export function changeUnit(workout: DraftWorkout, unit: WeightUnit): DraftWorkout {
  const weight = (text: string): string => {
    const read = parseWeight(text, workout.unit)
    return read ? formatWeight(read, unit) : text
  }
  const weighed = <Row extends { weight: string }>(row: Row): Row => ({ ...row, weight: weight(row.weight) })
  const written = (text: string): string => {
    const technique = parseTechnique(text, workout.unit)
    return technique?.type === 'DropSet' ? formatTechnique(technique, unit) : text
  }
  return {
    ...workout,
    unit,
    bodyWeight: weight(workout.bodyWeight),
    exercises: workout.exercises.map((exercise) => ({
      ...exercise,
      goal: weighed(exercise.goal),
      warmups: exercise.warmups.map(weighed),
      sets: exercise.sets.map((set) => ({ ...weighed(set), technique: written(set.technique) })),
    })),
  }
}
