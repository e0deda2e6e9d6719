import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

describe('the text of a source', () => {
  it('is UTF-8, with or without a byte order mark, which is left out', () => {
    expect(decodeText(utf8('Größe 💪'))).toEqual({ text: 'Größe 💪', remarks: [] })
    expect(decodeText(utf8('\ufeffDate,Größe'))).toEqual({ text: 'Date,Größe', remarks: [] })
  })

  it('is Windows-1252 where it is no UTF-8, with a warning at the first such letter', () => {
    const { text, remarks } = decodeText(latin1('Datum\nÜbung,5\u0080\n'.replace('\u0080', '\x80')))
    expect(text).toBe('Datum\nÜbung,5€\n')
    expect(remarks).toMatchObject([{ line: 2, column: 1, severity: 'warning', code: 'encoding' }])
  })

  it('keeps a last letter of Windows-1252', () => {
    expect(decodeText(latin1('note: café')).text).toBe('note: café')
  })

  it('is UTF-8 also where the file was cut off inside its last letter', () => {
    expect(decodeText(utf8('Übung, Größe').subarray(0, -2))).toEqual({ text: 'Übung, Grö', remarks: [] })
    expect(decodeText(utf8('Übung ü').subarray(0, -1))).toEqual({ text: 'Übung ', remarks: [] })
  })

  it('is UTF-16 where it says so', () => {
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Übung', 'utf16le')])).text).toBe('Übung')
  })
})
