import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { FoundSession } from '../reading.ts'
import { weigh } from '../weigh.ts'

/** An exercise done with the own body whose weights look like those of a lifter. Kilograms. */
export interface BodyWeightFinding {
  key: string
  name: string
  sets: number
  minKg: number
  maxKg: number
  /** It is the lifter's weight almost surely: nearly the same all day, and changing slowly from one day to the next. */
  isLikely: boolean
}

/** Few hang more than this on themselves. Kilograms. */
const LIGHTEST = 40
/** A lifter who weighs less is rarer than one who hangs more on. Kilograms. */
const LIKELY = 50
/** Plates make up multiples of this; a scale does not stop at them. Kilograms. */
const PLATE_STEP = 2.5
const SHARE = 0.8
/** How much a lifter's weight changes from one workout to the next, at most. */
const DRIFT = 0.06

interface Use {
  date: string
  kg: number
}

type Sessions = readonly { found: FoundSession; unit: WeightUnit }[]

function usesByExercise(
  sessions: Sessions,
  isOwnBody: (name: string) => boolean,
): Map<string, { name: string; uses: Use[] }> {
  const all = new Map<string, { name: string; uses: Use[] }>()
  for (const { found, unit } of sessions) {
    for (const { name, sets } of found.exercises) {
      const key = exerciseKey(name)
      if (!all.has(key) && !isOwnBody(name)) continue
      const known = all.get(key) ?? { name, uses: [] }
      all.set(key, known)
      for (const { weight, reps } of sets) {
        if (weight && weight.value > 0 && reps)
          known.uses.push({ date: found.date, kg: weigh(weight.value, weight.unit ?? unit).weightKg })
      }
    }
  }
  return all
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= DRIFT * Math.max(a, b)

function isSlow(uses: readonly Use[]): boolean {
  const days = Map.groupBy(uses, ({ date }) => date)
  const ofDays = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day.map(({ kg }) => kg))
  // A little may be hung on in one set and not in the next.
  const isSteady = ofDays.every((day) => day.every((kg) => isNear(kg, day[0] ?? 0)))
  return isSteady && ofDays.every((day, i) => i === 0 || isNear(day[0] ?? 0, ofDays[i - 1]?.[0] ?? 0))
}

const isOffPlates = (kgs: readonly number[]): boolean => kgs.some((kg) => kg % PLATE_STEP !== 0)

/**
 * Finds exercises of the own body whose weight column may hold the weight of the lifter: taken as a load it would double
 * what was lifted. `isOwnBody` says of a name whether it is such a movement.
 */
export function findBodyWeights(sessions: Sessions, isOwnBody: (name: string) => boolean): BodyWeightFinding[] {
  return [...usesByExercise(sessions, isOwnBody)].flatMap(([key, { name, uses }]) => {
    const heavy = uses.filter(({ kg }) => kg >= LIGHTEST)
    if (heavy.length === 0 || heavy.length < uses.length * SHARE) return []
    const kgs = heavy.map(({ kg }) => kg)
    const [minKg, maxKg] = [Math.min(...kgs), Math.max(...kgs)]
    return [
      { key, name, sets: heavy.length, minKg, maxKg, isLikely: minKg >= LIKELY && isOffPlates(kgs) && isSlow(heavy) },
    ]
  })
}
