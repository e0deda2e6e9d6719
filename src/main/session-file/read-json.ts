import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
import { t } from '#shared/messages/index.ts'
import { jsonShape } from './json-shape.ts'

const MAX_DEPTH = 64

/** A JSON value with its text, or words for why the text is none. */
export type ReadJson = { value: unknown; text: string } | { reason: string }

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
}

function decode(bytes: Uint8Array): { text: string } | { reason: string } {
  if (bytes.length > MAX_SESSION_FILE_BYTES) return { reason: t('sessionFile.unreadable.tooBig') }
  if (isUtf16(bytes)) return { reason: t('sessionFile.unreadable.utf16') }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { reason: t('sessionFile.unreadable.notUtf8') }
  }
}

/** Reads JSON text and refuses what `JSON.parse` would read in silence: duplicate keys, `__proto__`, endless nesting. */
export function readJsonText(text: string): ReadJson {
  if (text.trim() === '') return { reason: t('sessionFile.unreadable.empty') }
  const shape = jsonShape(text, MAX_DEPTH)
  if (shape.deepest > MAX_DEPTH) return { reason: t('sessionFile.unreadable.tooDeep', { levels: MAX_DEPTH }) }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { reason: shape.torn ? t('sessionFile.unreadable.torn') : t('sessionFile.unreadable.notJson', { detail }) }
  }
  if (shape.duplicateKey !== null) {
    return { reason: t('sessionFile.unreadable.duplicateKey', { key: shape.duplicateKey }) }
  }
  if (shape.hasProto) return { reason: t('sessionFile.unreadable.protoKey') }
  return { value, text }
}

/** Reads the bytes of a JSON file: UTF-8, with or without a byte order mark, of at most `MAX_SESSION_FILE_BYTES`. */
export function readJson(bytes: Uint8Array): ReadJson {
  const decoded = decode(bytes)
  return 'reason' in decoded ? decoded : readJsonText(decoded.text)
}
