import type { Settings } from '#shared/contract/settings.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { barKgOf, platesOf, stepKgOf } from './equipment.ts'
import { createPlateRack, type PlateRack } from './plate-rack.ts'
import { type PlateAnswer, platesFor } from './plates.ts'
import { fromParts, isRound, toParts } from './weight-parts.ts'

/** What an exercise is loaded with. Kilograms; where `barKg` is null it takes no plates and goes in steps. */
export interface Gear {
  loadMode: LoadMode
  equipment: string | null
  unit: WeightUnit
  barKg: number | null
  stepKg: number
}

/** The weights that can be loaded. Kilograms; null where there is none. */
export interface Loads {
  gear: Gear
  /** The next weight above, and below. */
  above(kg: number): number | null
  below(kg: number): number | null
  /** The one nearest to a weight, of two equally near the lighter; of steps, so many away from `from`, or from the step near it. */
  nearest(kg: number, from: number): number | null
  /** The plates for a weight; null of what takes none. */
  plates(kg: number): PlateAnswer | null
}

/** What an exercise is loaded with, by its equipment and what a person set. */
export const gearOf = (
  equipment: string | null,
  loadMode: LoadMode,
  settings: Pick<Settings, 'unit' | 'bars' | 'plates' | 'steps'>,
): Gear => ({
  loadMode,
  equipment,
  unit: settings.unit,
  barKg: loadMode === 'external' ? barKgOf(equipment, settings) : null,
  stepKg: stepKgOf(equipment, settings),
})

function onBar(gear: Gear, barKg: number, rack: PlateRack): Loads {
  const bar = toParts(barKg, gear.unit)
  const sideOf = (kg: number): number => (toParts(kg, gear.unit) - bar) / 2
  const withBar = (side: number | null): number | null => (side === null ? null : fromParts(bar + 2 * side, gear.unit))
  return {
    gear,
    above: (kg) => withBar(rack.atLeast(Math.max(Math.floor(sideOf(kg)) + 1, 0))),
    below: (kg) => withBar(rack.atMost(Math.ceil(sideOf(kg)) - 1)),
    nearest(kg) {
      const side = sideOf(kg)
      const [less, more] = [rack.atMost(side), rack.atLeast(side)]
      if (less === null || more === null) return withBar(less ?? more)
      return withBar(side - less <= more - side ? less : more)
    },
    plates: (kg) => platesFor(kg, barKg, rack),
  }
}

function inSteps(gear: Gear, bodyWeightKg: number | null): Loads {
  const step = Math.max(toParts(gear.stepKg, gear.unit), 1)
  // Of a body nothing need be added, so its last step ends there; of a dumbbell something must be there.
  const endsAtNothing = gear.loadMode !== 'external'
  const least = endsAtNothing ? 0 : 1
  const isHelp = gear.loadMode === 'bodyweight-minus'
  const mostHelp = isHelp && bodyWeightKg !== null ? toParts(bodyWeightKg, gear.unit) : Number.POSITIVE_INFINITY
  /** A weight of the other unit is none to go in steps from: the next step of this one is. */
  const inStep = (parts: number, round: (steps: number) => number): number =>
    isRound(parts, gear.unit) ? parts : round(parts / step) * step
  const atLeast = (parts: number): number | null => (parts < least ? null : fromParts(parts, gear.unit))
  return {
    gear,
    above(kg) {
      const next = inStep(toParts(kg, gear.unit), Math.floor) + step
      return next < mostHelp ? fromParts(next, gear.unit) : null
    },
    below(kg) {
      const parts = inStep(toParts(kg, gear.unit), Math.ceil)
      return atLeast(endsAtNothing && parts > 0 ? Math.max(parts - step, 0) : parts - step)
    },
    nearest(kg, from) {
      const [start, wanted] = [inStep(toParts(from, gear.unit), Math.round), toParts(kg, gear.unit)]
      const lowest = Math.floor((start - least) / step)
      const near = start - Math.min(Math.floor((start - wanted) / step + 0.5), lowest) * step
      return atLeast(endsAtNothing && near > 0 && wanted <= near / 2 ? 0 : near)
    },
    plates: () => null,
  }
}

/** The weights that can be loaded with what a person owns; help, where the body weight is known, is always less than it. */
export function loadsOf(
  gear: Gear,
  settings: Pick<Settings, 'unit' | 'bars' | 'plates' | 'steps'>,
  bodyWeightKg: number | null = null,
): Loads {
  if (gear.barKg === null) return inSteps(gear, bodyWeightKg)
  return onBar(gear, gear.barKg, createPlateRack(platesOf(settings), gear.unit))
}
