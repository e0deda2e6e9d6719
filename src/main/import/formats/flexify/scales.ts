import type { WeighIn } from '#main/import/body-weight.ts'
import type { FoundBodyWeight, FoundSession } from '#main/import/reading.ts'

/** What the scale said, and the number that sets repeat of it without its unit. */
export interface Scale extends WeighIn {
  written: number
}

/** Sets have the last weight of the scale without its unit: it is found by its number, unless two units have the same. */
export function withUnits(sessions: readonly FoundSession[], scales: readonly Scale[]): FoundSession[] {
  const byNumber = Map.groupBy(scales, ({ written }) => written)
  const read = (found: FoundBodyWeight): FoundBodyWeight => {
    const [first, ...others] = byNumber.get(found.value)?.map(({ weight }) => weight) ?? []
    const isOne = others.every(({ value, unit }) => value === first?.value && unit === first.unit)
    return first && isOne ? first : found
  }
  return sessions.map((session) => ({ ...session, bodyWeights: session.bodyWeights.map(read) }))
}
