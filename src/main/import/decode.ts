import { isAscii, isUtf8 } from 'node:buffer'
import { t } from '#shared/messages/index.ts'
import { placeIn, type Remark } from './reading.ts'

/** Bytes of one source that are read; what is larger is no export of a training log. */
export const MAX_SOURCE_BYTES = 64_000_000

/** The text of a source, with a warning where its encoding had to be guessed. */
export interface Decoded {
  text: string
  remarks: Remark[]
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** UTF-8 without the start of a character whose rest was cut off with the file; other accents have to show that it is UTF-8. */
function withoutTornEnd(bytes: Uint8Array): Uint8Array {
  const start = bytes.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0)
  const whole = bytes.subarray(0, start)
  return bytes.length - start < 4 && !isUtf8(bytes) && isUtf8(whole) && !isAscii(whole) ? whole : bytes
}

/** Reads text as UTF-8, or UTF-16 where it says so, or else as Windows-1252 with a warning; a byte order mark is left out. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), remarks: [] }
  const whole = withoutTornEnd(bytes)
  const text = new TextDecoder('utf-8').decode(whole)
  if (isUtf8(whole)) return { text, remarks: [] }
  const place = placeIn(text, text.indexOf('\ufffd'))
  const remark: Remark = {
    ...place,
    severity: 'warning',
    code: 'encoding',
    message: t('importData.remark.windows1252'),
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), remarks: [remark] }
}
