import { repQualitySchema } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { isZero, takeCount, takeSides, takeWeight } from './counts.ts'
import { isRecord, type Node } from './reading.ts'
import { takeTechnique } from './upgrade-technique.ts'
import { asNumber, Notes, takeRest } from './values.ts'

function takeQuality(node: Node, notes: Notes): unknown {
  const value = node.take('repAssessment')
  const quality = repQualitySchema.safeParse(typeof value === 'string' ? value.trim().toLowerCase() : value)
  if (quality.success || value === null) return quality.data ?? null
  notes.add('repAssessment', value)
  return null
}

function takeRestBefore(node: Node, isFirst: boolean, notes: Notes): unknown {
  const rest = takeRest(node, 'actualRestMinutes')
  if (!isFirst || rest === null) return rest
  if (rest !== 0) notes.add('actualRestMinutes', node.take('actualRestMinutes'))
  return null
}

function takeTimes(node: Node) {
  return {
    durationSeconds: asNumber(node.take('durationSeconds')),
    distanceMeters: asNumber(node.take('distanceMeters')),
    heartRateBpm: asNumber(node.take('heartRateBpm')),
  }
}

/** Each side by itself is the finer count; where both are given, the other one is kept as a note. */
function takeReps(node: Node, isTimed: boolean, notes: Notes) {
  const [both, sides] = [takeCount(node, 'repCount'), takeSides(node)]
  const zeroSides = isRecord(sides) && isZero(sides.left) && isZero(sides.right)
  const saysZero = isZero(both) || zeroSides
  const unilateralRepCount = zeroSides ? null : sides
  const repCount = isZero(both) && !(isTimed && unilateralRepCount === null) ? null : both
  if (repCount === null || unilateralRepCount === null) return { repCount, unilateralRepCount, saysZero }
  notes.add('repCount', node.take('repCount'))
  return { repCount: null, unilateralRepCount, saysZero }
}

const isEmpty = (facts: object): boolean => Object.values(facts).every((value) => value == null)

/** A row that was planned and not done: no weight, or 0, no repetitions and nothing else. */
function isPlaceholder(facts: { weightKg: unknown }, saysZero: boolean): boolean {
  const { weightKg, ...others } = facts
  return isEmpty(others) && (weightKg === null || (weightKg === 0 && saysZero))
}

/**
 * A working set in the spelling of 0.1.0; `set` is its number. Null for a row that is no set. What the domain has no
 * place for becomes a note, with a warning.
 */
export function upgradeSet(node: Node, set: number): object | null {
  const notes = new Notes(node)
  const { typedWeight, ...weight } = takeWeight(node)
  const times = takeTimes(node)
  const isTimed = times.durationSeconds !== null || times.distanceMeters !== null
  const { saysZero, ...reps } = takeReps(node, isTimed, notes)
  const rpe = asNumber(node.take('rpe'))
  const facts = {
    ...weight,
    ...times,
    ...reps,
    rpe,
    repAssessment: takeQuality(node, notes),
    actualRestMinutes: takeRestBefore(node, set === 1, notes),
    failureTechnique: takeTechnique(node, rpe, notes),
  }
  if (isPlaceholder({ ...facts, ...{ notes: notes.value() } }, saysZero)) {
    const unknown = node.leftovers()
    if (unknown.length === 0) {
      node.reading.warnings.push(t('sessionFile.warnings.placeholder', { path: node.path }))
      return null
    }
    for (const [key, value] of unknown) notes.add(key, value)
  }
  if (saysZero && reps.repCount === null && reps.unilateralRepCount === null) {
    node.reading.warnings.push(t('sessionFile.warnings.zeroReps', { path: node.path }))
  }
  return node.reading.from(node, { set, ...facts, typedWeight, notes: notes.value() })
}
