import { t } from '#shared/messages/index.ts'
import { takeCount, takeWeight } from './counts.ts'
import { isRecord, type Node } from './reading.ts'
import { upgradeSet } from './upgrade-set.ts'
import { asLabel, asLabels, asNumber, asText, Notes, takeRest, takeTempo } from './values.ts'

function takeRange(goal: Node): unknown {
  const range = goal.child('repRange')
  const [min, max] = [asNumber(range?.take('min') ?? null), asNumber(range?.take('max') ?? null)]
  if (range === null || (min === null && max === null) || (min === 0 && max === 0)) return null
  return goal.reading.from(range, { min: min ?? max, max: max ?? min })
}

function upgradeGoal(goal: Node): object {
  const sets = asNumber(goal.take('sets'))
  const parts = {
    ...takeWeight(goal),
    sets: sets === 0 ? null : sets,
    repRange: takeRange(goal),
    restMinutes: takeRest(goal, 'restMinutes'),
    distanceMeters: asNumber(goal.take('distanceMeters')),
    durationSeconds: asNumber(goal.take('durationSeconds')),
  }
  return goal.reading.from(goal, parts)
}

function takeWarmupReps(node: Node, notes: Notes): unknown {
  const count = takeCount(node, 'repCount')
  if (!isRecord(count)) return count
  const { full, partial } = count
  if (partial === 0) return full
  notes.addText(node.pathOf('repCount'), `${String(full)}+${String(partial)}`)
  return full
}

/** A warm-up set in the spelling of 0.1.0; null for a row that is none. One without a weight becomes a warm-up note. */
function upgradeWarmup(node: Node, set: number, exerciseNotes: Notes): object | null {
  const notes = new Notes(node)
  const weight = takeWeight(node)
  const repCount = takeWarmupReps(node, notes)
  const text = notes.value()
  const isLoaded = weight.weightKg !== null && (weight.weightKg !== 0 || repCount !== 0)
  if (isLoaded || (weight.weightKg !== null && text !== null)) {
    return node.reading.from(node, { set, ...weight, repCount, notes: text })
  }
  const words = [repCount === null || repCount === 0 ? null : `${String(asText(repCount))} reps`, text]
  const known = words.filter((word) => word !== null).map(String)
  if (known.length === 0) node.reading.warnings.push(t('sessionFile.warnings.placeholder', { path: node.path }))
  else exerciseNotes.addText(node.path, known.join(' - '))
  return null
}

function upgradeRows(rows: Node[], upgrade: (row: Node, number: number) => object | null): object[] {
  const upgraded: object[] = []
  for (const row of rows) {
    const piece = upgrade(row, upgraded.length + 1)
    if (piece) upgraded.push(piece)
  }
  return upgraded
}

/** An exercise in the spelling of 0.1.0; `order` is its place. */
export function upgradeExercise(node: Node, order: number): object {
  const notes = new Notes(node)
  const warmupNotes = new Notes(node, 'warmupNotes')
  const goal = node.child('currentGoal')
  const exercise = {
    Order: order,
    Name: asLabel(node.take('Name')) ?? undefined,
    targetMuscleGroups: asLabels(node.take('targetMuscleGroups')),
    repTempo: takeTempo(node, notes),
    supersetGroup: asLabel(node.take('supersetGroup')),
    currentGoal: goal ? upgradeGoal(goal) : {},
    warmupSets: upgradeRows(node.rows('warmupSets', 'set'), (row, set) => upgradeWarmup(row, set, warmupNotes)),
    workingSets: upgradeRows(node.rows('workingSets', 'set'), upgradeSet),
    formCues: asLabels(node.take('formCues')),
  }
  return node.reading.from(node, { ...exercise, notes: notes.value(), warmupNotes: warmupNotes.value() })
}
