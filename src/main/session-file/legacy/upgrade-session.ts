import { t } from '#shared/messages/index.ts'
import { FILE_TYPE, FILE_VERSION } from '../file-schema.ts'
import { identify } from './identity.ts'
import type { Json, Node, Reading } from './reading.ts'
import { upgradeExercise } from './upgrade-exercise.ts'
import { asDate, asLabel, asNumber, asText, asYesNo, Notes, takeNumbered } from './values.ts'

function takeUnit(node: Node, reading: Reading): void {
  const unit = node.take('weightUnit')
  if (unit === null || unit === 'kg') return
  if (typeof unit === 'string' && /^(?:lbs?|pounds?)$/i.test(unit.trim())) {
    reading.inPounds = true
    reading.warnings.push(t('sessionFile.warnings.pounds'))
  } else reading.refuse(node.pathOf('weightUnit'), t('rules.notOneOf', { values: 'kg, lb' }))
}

function takeMetadata(node: Node, notes: Notes) {
  const { date, timeZone } = asDate(node.take('date') ?? undefined)
  return {
    userId: asText(node.take('userId')) ?? '',
    userName: asText(node.take('userName')),
    date,
    timeZone: node.take('timeZone') ?? timeZone,
    program: asLabel(node.take('program')),
    programAuthor: asLabel(node.take('programAuthor')),
    programLengthWeeks: asNumber(node.take('programLengthWeeks')),
    phase: takeNumbered(node, 'phase', notes),
    week: takeNumbered(node, 'week', notes),
    isDeloadWeek: asYesNo(node.take('isDeloadWeek')),
    focus: asLabel(node.take('focus')),
    sessionDurationMinutes: asNumber(node.take('sessionDurationMinutes')),
    revision: node.take('revision'),
    contentHash: node.take('contentHash'),
  }
}

/** An older session as a document of version 0.1.0, without its source. */
export function upgradeSession(node: Node, value: Json, reading: Reading) {
  takeUnit(node, reading)
  node.take('dataModelVersion')
  node.take('dataModelType')
  const notes = new Notes(node)
  const { id, sourceId } = identify(reading.shape.kind, node.take('_id'), value)
  const document = {
    dataModelVersion: FILE_VERSION,
    dataModelType: FILE_TYPE,
    _id: id,
    ...takeMetadata(node, notes),
    exercises: node.rows('exercises', 'Order').map((exercise, i) => upgradeExercise(exercise, i + 1)),
    notes: notes.value(),
  }
  return { document, sourceId, source: node.take('source') }
}
