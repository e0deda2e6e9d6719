import { poundsToKg } from '#shared/domain/weight.ts'
import { parseReps } from '#shared/notation/reps.ts'
import { isRecord, type Node } from './reading.ts'
import { asNumber } from './values.ts'

/** The weight of a row in kilograms; where the file counts in pounds, what was typed is kept beside it. */
export function takeWeight(node: Node): { weightKg: unknown; typedWeight?: unknown } {
  const weight = asNumber(node.take('weightKg'))
  const typed = node.take('typedWeight')
  if (typed !== null || !node.reading.inPounds || typeof weight !== 'number') {
    return { weightKg: weight, typedWeight: typed ?? undefined }
  }
  return { weightKg: poundsToKg(weight), typedWeight: { value: weight, unit: 'lb' } }
}

function asCount(value: unknown): unknown {
  const number = asNumber(value)
  if (typeof number === 'number') return { full: number, partial: 0 }
  const reps = typeof number === 'string' ? parseReps(number) : null
  return reps && 'repCount' in reps ? reps.repCount : number
}

/** Whether a count is there and says 0. */
export const isZero = (count: unknown): boolean => isRecord(count) && count.full === 0 && count.partial === 0

/** Full and partial repetitions: of an object, of one number, or of two keys beside each other. */
export function takeCount(node: Node, key: string): unknown {
  const value = node.take(key)
  const holder = isRecord(value) ? node.child(key) : node
  if (!holder || (value !== null && holder === node)) return asCount(value)
  const [full, partial] = [asNumber(holder.take('full')), asNumber(holder.take('partial'))]
  if (full === null && partial === null) return null
  return node.reading.from(holder, { full: full ?? 0, partial: partial ?? 0 })
}

/** The repetitions of each side. */
export function takeSides(node: Node): unknown {
  const value = node.take('unilateralRepCount')
  const sides = isRecord(value) ? node.child('unilateralRepCount') : null
  if (!sides) return value
  const [left, right] = [takeCount(sides, 'left'), takeCount(sides, 'right')]
  return left === null && right === null ? null : { left, right }
}
