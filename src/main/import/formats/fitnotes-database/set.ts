import type { Row } from '#main/import/csv/sheet.ts'
import type { DistanceUnit, FoundSet } from '#main/import/reading.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { kgToPounds, poundsToKg } from '#shared/domain/weight.ts'
import type { Role } from './backup.ts'

type SetLine = Row<Role>

/** Kinds of exercises by what they count, as `exercise_type_id`: a zero of what is not counted says nothing. */
const WITH_WEIGHT = new Set([0, 2, 3, 6])
const WITH_REPS = new Set([0, 4, 5, 7])

/** `weight_unit_id`: as the settings say (0), kilograms, pounds. */
const [IN_KG, IN_POUNDS] = [1, 2]

/** `unit`: of the weight in old versions (1 pounds), of the distance that is shown, which is kept in metres. */
const POUNDS = 1
const DISTANCES: Record<number, { unit: DistanceUnit; meters: number }> = {
  2: { unit: 'm', meters: 1 },
  3: { unit: 'km', meters: 1000 },
  4: { unit: 'ft', meters: 0.3048 },
  5: { unit: 'mi', meters: 1609.344 },
}

/** Kilograms that two pounds, rounded as the app shows them, may differ by. */
const ROUNDING_KG = 0.005

function isShownInPounds(row: SetLine, isMetric: boolean): boolean {
  const own = row.number('weightUnit')
  if (own === IN_POUNDS) return true
  return own === IN_KG ? false : row.number('unit') === POUNDS || !isMetric
}

/** Weights are kept in kilograms, also those that were typed in pounds. */
function weightOf(row: SetLine, kg: number, isMetric: boolean): FoundSet['weight'] {
  const pounds = kgToPounds(kg)
  const isPounds = isShownInPounds(row, isMetric) && Math.abs(poundsToKg(pounds) - kg) < ROUNDING_KG
  return isPounds ? { value: pounds, unit: 'lb' } : { value: kg, unit: 'kg' }
}

function distanceOf(row: SetLine): FoundSet['distance'] {
  const meters = row.amount('distance')
  if (!meters) return null
  const shown = DISTANCES[row.number('unit') ?? 2] ?? { unit: 'm' as const, meters: 1 }
  return { value: roundTo(meters / shown.meters, 4), unit: shown.unit }
}

/** A set as the app keeps it. Whether it is marked complete says nothing: most people never mark one. */
export function setOf(row: SetLine, isMetric: boolean): FoundSet {
  const [kg, reps, seconds] = [row.amount('weight'), row.amount('reps'), row.amount('seconds') || null]
  const distance = distanceOf(row)
  const isMeasured = seconds !== null || distance !== null
  const kind = row.number('kind') ?? (isMeasured ? null : 0)
  const hasWeight = kg !== null && (kg > 0 || (kind !== null && WITH_WEIGHT.has(kind)))
  const hasReps = reps !== null && (reps > 0 || (kind !== null && WITH_REPS.has(kind)))
  const comment = row.text('comment')
  return {
    role: 'working',
    weight: hasWeight ? weightOf(row, kg, isMetric) : null,
    reps: hasReps ? reps : null,
    seconds,
    distance,
    rpe: null,
    heartRateBpm: null,
    notes: comment === null ? [] : [comment],
  }
}
