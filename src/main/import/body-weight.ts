import { bodyWeightKgSchema } from '#shared/domain/body-weight.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import type { FoundBodyWeight, FoundSession, Remark } from './reading.ts'
import { type Weighed, weigh } from './weigh.ts'

/** What a scale said on a day, apart from any workout; `line` is where its file says so. */
export interface WeighIn {
  line: number
  day: string
  weight: FoundBodyWeight
}

/**
 * Gives workouts what the scale said on their day. It goes before what they say themselves, which apps fill in with the last
 * weight they know of. `usedLines` are of those that stand with a workout.
 */
export function withWeighIns(
  sessions: readonly FoundSession[],
  weighIns: readonly WeighIn[],
): { sessions: FoundSession[]; usedLines: ReadonlySet<number> } {
  const byDay = Map.groupBy(weighIns, ({ day }) => day)
  const days = new Set(sessions.map(({ date }) => dayOf(date)))
  return {
    sessions: sessions.map((session) => {
      const bodyWeights = byDay.get(dayOf(session.date))?.map(({ weight }) => weight)
      return bodyWeights ? { ...session, bodyWeights } : session
    }),
    usedLines: new Set(weighIns.flatMap(({ day, line }) => (days.has(day) ? [line] : []))),
  }
}

/** Two weights no further apart than the rounding of either makes them. Kilograms. */
const ROUNDING_KG = 0.05
const isNear = (a: Weighed, b: Weighed): boolean => Math.abs(a.weightKg - b.weightKg) < ROUNDING_KG

/** The weight that all of these are, where a body can have it. */
function oneOf(weights: readonly Weighed[]): Weighed | null {
  const [first] = weights
  const isOne = first !== undefined && weights.every((weight) => isNear(weight, first))
  return isOne && bodyWeightKgSchema.safeParse(first.weightKg).success ? first : null
}

const inWords = ({ weightKg, typedWeight }: Weighed): string =>
  typedWeight ? `${typedWeight.value} lb` : `${roundTo(weightKg, 2)} kg`

/** What is known of the weight of a body: what the session has a field for, and the rest in words. */
interface OfBody {
  bodyWeightKg: number | null
  notes: string[]
}

/**
 * The weight of the lifter in a workout: the one its source gives, else the one that stood in the column of weights
 * (`lifted`). Where these are several, or one that no body has, nobody can say which it was: they stay in words, and what the
 * source gave is told.
 */
export function bodyWeightOf(
  { bodyWeights, place }: FoundSession,
  unit: WeightUnit,
  lifted: readonly Weighed[],
  warn: (remark: Remark) => void,
): OfBody {
  const told = bodyWeights.map((weight) => weigh(weight.value, weight.unit ?? unit))
  const one = oneOf(told.length > 0 ? told : lifted)
  const left = [...told, ...lifted].filter((weight) => one === null || !isNear(weight, one))
  if (left.length === 0) return { bodyWeightKg: one?.weightKg ?? null, notes: [] }
  const found = `body weight: ${[...new Set(left.map(inWords))].join(', ')}`
  if (one === null && told.length > 0) {
    const message = t('importData.remark.keptAsNote', { found })
    warn({ ...place, severity: 'warning', code: 'bodyWeight', message })
  }
  return { bodyWeightKg: one?.weightKg ?? null, notes: [found] }
}
