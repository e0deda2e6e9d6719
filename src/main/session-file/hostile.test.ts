import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
import { parseSessionFile } from './parse.ts'
import type { SessionFileResult } from './result.ts'
import { goldenSession } from './testing/golden-session.ts'
import { readText } from './testing/read.ts'

const golden = readFileSync('data/golden/session-0.1.0.json')
const text = golden.toString('utf8')

const utf16 = (byteOrderMark: number[]): Buffer =>
  Buffer.concat([Buffer.from(byteOrderMark), Buffer.from(text, 'utf16le')])
const reasonOf = (result: SessionFileResult): string => (result.kind === 'unreadable' ? result.reason : result.kind)

describe('bytes that are no whole file', () => {
  it('a file cut off at any byte is unreadable; without its last newline it is whole', () => {
    for (let length = 0; length < golden.length - 1; length += 1) {
      expect(parseSessionFile(golden.subarray(0, length)).kind).toBe('unreadable')
    }
    const unended = parseSessionFile(golden.subarray(0, -1))
    expect(unended).toMatchObject({ kind: 'session', session: goldenSession, edited: true })
  })

  it('a flipped bit never passes for what the app wrote', () => {
    for (let i = 0; i < golden.length * 2; i += 1) {
      const flipped = Buffer.from(golden)
      const at = i % golden.length
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (i < golden.length ? i % 8 : (i * 5 + 3) % 8))
      const result = parseSessionFile(flipped)
      if (result.kind === 'session') expect(result.edited, `byte ${at}`).toBe(true)
    }
  })

  it('random bytes and random changes never make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseSessionFile(bytes)))
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (json) => void readText(json)))
    const splice = fc.tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.constantFrom('', '{', '[', '"', ',', 'null', '-0', '1e400'),
    )
    fc.assert(
      fc.property(splice, ([at, length, put]) => {
        const result = readText(text.slice(0, at) + put + text.slice(at + length))
        if (result.kind === 'session' && !result.edited) expect(result.session).toEqual(goldenSession)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('encodings', () => {
  it('takes a byte order mark', () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), golden])
    expect(parseSessionFile(marked)).toMatchObject({ kind: 'session', session: goldenSession, edited: false })
  })

  it.each([
    ['with a mark', utf16([0xff, 0xfe])],
    ['big-endian', Buffer.from(utf16([0xff, 0xfe])).swap16()],
    ['without a mark', utf16([])],
  ])('refuses UTF-16 %s in words', (_, bytes) => {
    expect(reasonOf(parseSessionFile(bytes))).toMatch(/UTF-16/)
  })

  it('refuses bytes that are not UTF-8', () => {
    const latin = Buffer.from(text, 'latin1')
    expect(reasonOf(parseSessionFile(latin))).toMatch(/not UTF-8/)
  })

  it('refuses half characters anywhere in it', () => {
    for (const key of ['userId', 'userName', 'focus', 'notes', 'program']) {
      const broken = text.replace(new RegExp(`"${key}": (?:"[^"]*"|null)`), `"${key}": "\\ud83c"`)
      expect(broken).not.toBe(text)
      expect(readText(broken).kind).toBe('invalid')
    }
    expect(readText(text.replace('log/2026-02-16.md', '\\udc00')).kind).toBe('invalid')
  })
})

describe('JSON that JSON.parse would let pass', () => {
  it('refuses a key that stands twice, escaped or not', () => {
    expect(reasonOf(readText(text.replace('"week": 5', '"week": 5, "week": 6')))).toMatch(/"week" stands twice/)
    expect(reasonOf(readText(text.replace('"week": 5', '"week": 5, "we\\u0065k": 6')))).toMatch(/"week" stands twice/)
    expect(reasonOf(readText(text.replace('"rpe": 8,', '"rpe": 8, "rpe": 8,')))).toMatch(/"rpe" stands twice/)
  })

  it('refuses __proto__ and leaves prototypes alone', () => {
    const proto = text.replace('"userId": "1"', '"userId": "1", "__proto__": { "polluted": true }')
    expect(reasonOf(readText(proto))).toMatch(/__proto__/)
    readText(text.replace('"userId": "1"', '"userId": "1", "constructor": { "prototype": { "polluted": true } }'))
    expect('polluted' in {}).toBe(false)
  })

  it('refuses nesting without running out of stack', () => {
    expect(reasonOf(readText('['.repeat(200_000)))).toMatch(/nested/)
    expect(reasonOf(readText('{"a":'.repeat(200_000)))).toMatch(/nested/)
    expect(reasonOf(readText(`${'['.repeat(65)}${']'.repeat(65)}`))).toMatch(/nested/)
    expect(readText(`${'['.repeat(64)}${']'.repeat(64)}`).kind).toBe('not-ours')
  })

  it.each(['NaN', 'Infinity', '1e400', '-1', '-80', '9007199254740993', '"80"', '08', '+8', '8,5'])(
    'refuses %s as a weight',
    (weight) => {
      const result = readText(text.replace('"weightKg": 80,', `"weightKg": ${weight},`))
      expect(['unreadable', 'invalid']).toContain(result.kind)
    },
  )

  it('refuses a NUL in the text, raw or escaped in a name', () => {
    expect(readText(text.replace('Dumbbell', 'Dumb\0bell')).kind).toBe('unreadable')
    expect(readText(text.replace('Dumbbell', 'Dumb\\u0000bell')).kind).toBe('invalid')
  })
})

describe('sizes', () => {
  it('refuses an empty file and one beyond the cap in words', () => {
    expect(reasonOf(readText(''))).toMatch(/empty/)
    expect(reasonOf(readText(' \n'))).toMatch(/empty/)
    expect(reasonOf(parseSessionFile(new Uint8Array(MAX_SESSION_FILE_BYTES + 1)))).toMatch(/20 MB/)
  })

  it('reads hostile strings of the full size: what is not linear would outlast the test', () => {
    expect(readText(`{"a":"${'\\"'.repeat(5_000_000)}"}`).kind).toBe('not-ours')
    expect(readText(`["${'\\'.repeat(10_000_000)}`).kind).toBe('unreadable')
    expect(readText(`[${'"",'.repeat(3_000_000)}`).kind).toBe('unreadable')
  })
})
