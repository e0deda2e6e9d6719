import { formatTechnique } from '#shared/notation/technique.ts'
import { type FileTechnique, fileTechniqueSchema, readTechnique } from '../file-technique.ts'
import { takeCount, takeWeight } from './counts.ts'
import { isRecord, type Node } from './reading.ts'
import { asNumber, type Notes } from './values.ts'

const TYPES: Record<string, FileTechnique['type']> = {
  myoreps: 'MyoReps',
  myorepcount: 'MyoReps',
  myo: 'MyoReps',
  llp: 'LLP',
  static: 'StaticHold',
  statichold: 'StaticHold',
  dropset: 'DropSet',
  dropsets: 'DropSet',
}

/** The repetitions of a mini-set or drop, counted as one number with its partials beside it, or as full and partial. */
function spellCount(row: Node) {
  const count = takeCount(row, 'repCount')
  const { full, partial } = isRecord(count) ? count : { full: count, partial: 0 }
  const beside = asNumber(row.take('partialRepCount'))
  return { repCount: full, partialRepCount: beside ?? (partial === 0 ? undefined : partial) }
}

function spellDetails(type: FileTechnique['type'], details: Node): object {
  switch (type) {
    case 'MyoReps':
      return { miniSets: details.rows('miniSets', 'miniSet').map((row, i) => ({ miniSet: i + 1, ...spellCount(row) })) }
    case 'LLP':
      return { partialRepCount: asNumber(details.take('partialRepCount')) }
    case 'StaticHold':
      return { holdDurationSeconds: asNumber(details.take('holdDurationSeconds')) }
    case 'DropSet':
      return {
        dropSets: details
          .rows('dropSets', 'dropSet')
          .map((row, i) => ({ dropSet: i + 1, ...takeWeight(row), ...spellCount(row) })),
      }
  }
}

function spellTechnique(technique: Node): unknown {
  const written = technique.take('type')
  const type = typeof written === 'string' ? TYPES[written.toLowerCase().replace(/[^a-z]/g, '')] : undefined
  const details = isRecord(technique.take('details')) ? technique.child('details') : technique
  return type && details ? { type, details: spellDetails(type, details) } : null
}

/**
 * The failure technique of a set in the spelling of 0.1.0. One that cannot be read, or that stands on a set without
 * RPE 10, becomes a note: an RPE is never made up for it.
 */
export function takeTechnique(node: Node, rpe: unknown, notes: Notes): FileTechnique | null {
  const raw = node.take('failureTechnique')
  if (raw === null || (isRecord(raw) && Object.values(raw).every((value) => value == null))) return null
  const technique = isRecord(raw) ? node.child('failureTechnique') : null
  const spelled = fileTechniqueSchema.safeParse(technique && spellTechnique(technique))
  if (spelled.success && rpe === 10) return spelled.data
  if (spelled.success)
    notes.addText(node.pathOf('failureTechnique'), formatTechnique(readTechnique(spelled.data), 'kg'))
  else notes.add('failureTechnique', raw)
  return null
}
