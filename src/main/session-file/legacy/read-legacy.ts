import { t } from '#shared/messages/index.ts'
import { readFile } from '../read-file.ts'
import type { SessionFileResult } from '../result.ts'
import { isVersion } from '../version.ts'
import { isRecord, type Json, Node, Reading } from './reading.ts'
import type { Shape } from './shape.ts'
import { upgradeSession } from './upgrade-session.ts'

/**
 * What is kept of the source: its kind, the id it had there, and its whole text wherever something in it was read
 * otherwise than it stands.
 */
function sourceOf(reading: Reading, sourceId: string | null, text: string, given: unknown): unknown {
  const kept = reading.warnings.length > 0 ? text : null
  if (isRecord(given)) return { ...given, text: given.text ?? kept }
  const isOurs = reading.shape.kind === 'camel-0.0.1' && sourceId === null && kept === null
  return isOurs ? null : { kind: reading.shape.kind, id: sourceId, text: kept }
}

/** Reads an older shape: it is upgraded to a document of version 0.1.0, which is then read like any other. */
export function readLegacy(shape: Shape, value: Json, text: string, edited: boolean): SessionFileResult {
  const reading = new Reading(shape)
  const root = new Node(reading, '', value)
  const version = root.take('dataModelVersion')
  if (version !== null && !isVersion(version)) reading.refuse(root.pathOf('dataModelVersion'), t('rules.format'))
  const { document, sourceId, source } = upgradeSession(root, value, reading)
  reading.warnOfLeftovers()
  const whole = reading.from(root, { ...document, source: sourceOf(reading, sourceId, text, source) })
  const read = readFile(whole, (path) => reading.locate(whole, path))
  const problems = [...reading.problems, ...('problems' in read ? read.problems : [])]
  if ('problems' in read || problems.length > 0) return { kind: 'invalid', problems }
  const warnings = [...reading.warnings, ...read.warnings]
  return {
    kind: 'session',
    session: read.session,
    revision: read.revision,
    format: shape.kind,
    warnings,
    edited,
    asWritten: false,
  }
}
