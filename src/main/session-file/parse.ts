import { contentHashOf } from './content-hash.ts'
import { FILE_TYPE, FILE_VERSION } from './file-schema.ts'
import { detectShape } from './legacy/detect.ts'
import { readLegacy } from './legacy/read-legacy.ts'
import { isRecord } from './legacy/reading.ts'
import { formatPath } from './problems.ts'
import { readFile } from './read-file.ts'
import { readJson } from './read-json.ts'
import type { SessionFileResult } from './result.ts'
import { isSerialized } from './serialize.ts'
import { compareVersions, isVersion } from './version.ts'

export type { SessionFileResult } from './result.ts'

const isEdited = (value: object, text: string): boolean =>
  'contentHash' in value && value.contentHash != null && value.contentHash !== contentHashOf(text)

function readCurrent(value: object, text: string): SessionFileResult {
  const read = readFile(value, formatPath)
  if ('problems' in read) return { kind: 'invalid', problems: read.problems }
  const { session, revision, warnings, file } = read
  const edited = isEdited(value, text)
  const hasHash = file.contentHash != null && !edited
  const asWritten = hasHash && revision !== null && isSerialized(text, file, session, revision)
  return { kind: 'session', session, revision, warnings, format: 'camel-0.1.0', edited, asWritten }
}

/**
 * Reads the bytes of a session file of any version and shape; never throws. Anything in it that breaks a rule is named by
 * its path, spelled as the file spells it.
 */
export function parseSessionFile(bytes: Uint8Array): SessionFileResult {
  const json = readJson(bytes)
  if ('reason' in json) return { kind: 'unreadable', reason: json.reason }
  const { value, text } = json
  if (!isRecord(value)) return { kind: 'not-ours' }
  const version = value.dataModelVersion
  if (value.dataModelType === FILE_TYPE && isVersion(version)) {
    const order = compareVersions(version, FILE_VERSION)
    if (order > 0) return { kind: 'newer', version }
    if (order === 0) return readCurrent(value, text)
  }
  const shape = detectShape(value)
  if (!shape) return { kind: 'not-ours' }
  return readLegacy(shape, value, text, isEdited(value, text))
}
