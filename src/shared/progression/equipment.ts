import type { Plates, Settings } from '#shared/contract/settings.ts'
import type { Equipment } from '#shared/domain/equipment.ts'
import { poundsToKg, type WeightUnit } from '#shared/domain/weight.ts'

type InBothUnits = Record<WeightUnit, number>

/** What the empty bar weighs where nobody said otherwise: the usual make in gyms of either unit. */
const BARS = new Map<Equipment, InBothUnits>([
  ['barbell', { kg: 20, lb: 45 }],
  ['ez bar', { kg: 10, lb: 25 }],
  ['trap bar', { kg: 25, lb: 55 }],
  ['safety bar', { kg: 30, lb: 65 }],
  // Its bar is often balanced out, and what it weighs is not known: the plates are what people note.
  ['smith machine', { kg: 0, lb: 0 }],
])

/** The usual step from one weight to the next of what takes no pairs of plates. */
const STEPS = new Map<Equipment, InBothUnits>([
  ['dumbbell', { kg: 2.5, lb: 5 }],
  ['kettlebell', { kg: 4, lb: 5 }],
  ['machine', { kg: 5, lb: 10 }],
  ['cable', { kg: 2.5, lb: 5 }],
  ['landmine', { kg: 2.5, lb: 5 }],
  ['plate', { kg: 2.5, lb: 5 }],
  ['bodyweight', { kg: 2.5, lb: 5 }],
  ['band', { kg: 5, lb: 10 }],
  ['medicine ball', { kg: 1, lb: 2 }],
  ['sled', { kg: 5, lb: 10 }],
  ['odd object', { kg: 5, lb: 10 }],
])
const OTHER_STEP: InBothUnits = { kg: 2.5, lb: 5 }

const PLATES: Record<WeightUnit, readonly (readonly [weight: number, pairs: number])[]> = {
  kg: [
    [25, 4],
    [20, 4],
    [15, 2],
    [10, 2],
    [5, 2],
    [2.5, 2],
    [1.25, 2],
  ],
  lb: [
    [45, 6],
    [35, 2],
    [25, 2],
    [10, 2],
    [5, 2],
    [2.5, 2],
  ],
}

/** Equipment whose bar has a weight to set, and equipment whose step has; the settings list them. */
export const BAR_EQUIPMENT: readonly Equipment[] = [...BARS.keys()]
export const STEP_EQUIPMENT: readonly Equipment[] = [...STEPS.keys()]

const inKg = (value: number, unit: WeightUnit): number => (unit === 'lb' ? poundsToKg(value) : value)

const ownOf = (own: Record<string, number>, equipment: string): number | undefined =>
  Object.hasOwn(own, equipment) ? own[equipment] : undefined

/** Equipment comes from the database and from settings as any text. */
const usualOf = (map: ReadonlyMap<string, InBothUnits>, equipment: string | null): InBothUnits | undefined =>
  equipment === null ? undefined : map.get(equipment)

type Owned = Pick<Settings, 'unit' | 'bars' | 'plates' | 'steps'>

/** What the empty bar of an equipment weighs in kilograms; null where it takes no pairs of plates. */
export function barKgOf(equipment: string | null, { unit, bars }: Owned): number | null {
  if (equipment === null) return null
  const own = ownOf(bars, equipment)
  const usual = usualOf(BARS, equipment)
  return own ?? (usual ? inKg(usual[unit], unit) : null)
}

/** The step from one weight to the next in kilograms, of equipment that takes no pairs of plates. */
export function stepKgOf(equipment: string | null, { unit, steps }: Owned): number {
  const own = equipment === null ? undefined : ownOf(steps, equipment)
  return own ?? inKg((usualOf(STEPS, equipment) ?? OTHER_STEP)[unit], unit)
}

/** The plates of a usual gym of either unit; kilograms. */
export const usualPlates = (unit: WeightUnit): Plates[] =>
  PLATES[unit].map(([weight, pairs]) => ({ weightKg: inKg(weight, unit), pairs }))

/** The plates a person owns; the usual ones where nobody said. */
export const platesOf = ({ unit, plates }: Owned): Plates[] => plates ?? usualPlates(unit)
