import { E1RM_MAX_REPS } from '#shared/domain/e1rm.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { Loads } from './loads.ts'
import type { Range } from './range.ts'
import { isSameWeight, type Work } from './work.ts'

/** Below this a step is none that anybody feels. */
const LEAST_JUMP = 1.01
/** A jump of more than so many percent is too much where it leaves this many repetitions fewer than the range. */
const BIG_JUMP_PERCENT = 15
const SPARE_REPS = 1
/** Repetitions taken to be left after a set that nobody rated: as RPE 8 leaves. */
const UNRATED_RESERVE = 2

/** Farther from what is wanted than this share of the weight is another weight, not the nearest to it. */
const FAR_SHARE = 0.2

const isFarOff = (near: number, wanted: number, kg: number): boolean => Math.abs(near - wanted) > FAR_SHARE * kg

/** The next harder weight: more of it, or less help. Null where there is none. */
export function harderThan(loads: Loads, kg: number): number | null {
  if (loads.gear.loadMode === 'bodyweight-minus') return loads.below(kg)
  let next = loads.above(kg)
  while (next !== null && next < kg * LEAST_JUMP) next = loads.above(next)
  return next
}

/** The next easier weight: less of it, or more help. Null where there is none. */
export const easierThan = (loads: Loads, kg: number): number | null =>
  loads.gear.loadMode === 'bodyweight-minus' ? loads.above(kg) : loads.below(kg)

/** As near to a weight as can be loaded; null where that is far off, as with few plates. */
function nearestTo(loads: Loads, wanted: number, kg: number): number | null {
  const near = loads.nearest(wanted, kg)
  // Added weight is but a part of what is lifted: none of it is never far off.
  const isPart = loads.gear.loadMode === 'bodyweight-plus'
  return near !== null && !isPart && isFarOff(near, wanted, kg) ? null : near
}

/**
 * A weight as near as it can be loaded: with what was lifted then, or is written in the other unit, it may not be. It stays as
 * it is where nothing is near.
 */
export const asLoaded = (loads: Loads, kg: number): number => nearestTo(loads, kg, kg) ?? kg

/** A share of a weight, as near as can be loaded; null where that is far off. Help has no shares: a step of it is added. */
export const shareOf = (loads: Loads, kg: number, share: number): number | null =>
  loads.gear.loadMode === 'bodyweight-minus' ? easierThan(loads, kg) : nearestTo(loads, kg * share, kg)

/** The same, and easier in any case; null where nothing is. */
export function lighterThan(loads: Loads, kg: number, share: number): number | null {
  const easier = easierThan(loads, kg)
  const near = shareOf(loads, kg, share)
  if (easier === null || loads.gear.loadMode === 'bodyweight-minus') return easier
  return near === null ? null : Math.min(near, easier)
}

/** By how much a weight is more than another, in percent. */
export const jumpPercent = (from: number, to: number): number => roundTo((to / from - 1) * 100, 1)

/** The greatest load for one repetition by Epley's formula (1985), with the repetitions that were left. */
const strengthOf = (kg: number, reps: number, rpe: number | null): number =>
  kg * (1 + (reps + (rpe === null ? UNRATED_RESERVE : 10 - rpe)) / 30)

/** Whether a next weight is so much more that the range could not be held with it. */
export function isJumpTooBig(base: Work, next: number, range: Range): boolean {
  const { weightKg, measure, lowest, averageRpe } = base
  if (weightKg === null || weightKg === 0 || measure !== 'reps') return false
  const possible = 30 * (strengthOf(weightKg, lowest, averageRpe) / next - 1)
  return jumpPercent(weightKg, next) > BIG_JUMP_PERCENT && possible < range.min - SPARE_REPS
}

/** Whether every set had more repetitions than a formula holds for. */
export const isBeyondFormulas = ({ lowest }: Work): boolean => lowest > E1RM_MAX_REPS

/**
 * The weight for the middle of another range at RPE 8, by Epley from the best of the sets it holds for; null where none can
 * be loaded near it, or it holds for no set.
 */
export function weightForRange({ weightKg, sets }: Work, { min, max }: Range, loads: Loads): number | null {
  if (weightKg === null) return null
  const held = sets.filter(({ amount }) => amount <= E1RM_MAX_REPS)
  if (held.length === 0) return null
  const strength = Math.max(...held.map(({ amount, rpe }) => strengthOf(weightKg, amount, rpe)))
  return nearestTo(loads, strength / (1 + ((min + max) / 2 + UNRATED_RESERVE) / 30), weightKg)
}

/** A weight between two that can be loaded as well: the first above the lower one. */
export function between(loads: Loads, from: number, to: number): number | null {
  if (loads.gear.loadMode === 'bodyweight-minus') return null
  const next = loads.above(from)
  return next !== null && next < to && !isSameWeight(next, to) ? next : null
}
