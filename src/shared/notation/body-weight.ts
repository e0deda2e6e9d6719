import { kgToPounds, poundsToKg, type WeightUnit } from '#shared/domain/weight.ts'

/**
 * The text of a body weight in kilograms that `parseWeight` with the same unit reads back to it. A session does not keep in
 * which unit it was typed: in pounds it is written where they make these very kilograms, else with its unit, `82.5 kg`.
 */
export function formatBodyWeight(bodyWeightKg: number, unit: WeightUnit): string {
  if (unit === 'kg') return String(bodyWeightKg)
  const pounds = kgToPounds(bodyWeightKg)
  return poundsToKg(pounds) === bodyWeightKg ? String(pounds) : `${bodyWeightKg} kg`
}
