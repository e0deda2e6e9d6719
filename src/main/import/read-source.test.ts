import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeSession } from '#main/session-file/serialize.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import { sessionSchema } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { readSource } from './read-source.ts'
import type { Reading } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'traininglogs-sources-'))
const owner = { userId: '1', userName: null }

function read(content: string | Uint8Array, format: ImportFormat | null = null, name = 'whatever.txt'): Reading {
  const bytes = Buffer.from(content as Uint8Array)
  const path = join(folder, 'source')
  writeFileSync(path, bytes)
  const source = { name, path, isNamed: true }
  const reader = readSource(source, bytes, { timeZone: 'UTC', tomorrow: '2026-11-23', format }, owner)
  for (;;) {
    const { done, value } = reader.next()
    if (done) return value
  }
}

const formatOf = (content: string | Uint8Array): string | null => read(content).format
const refusal = (content: string | Uint8Array): string | null => {
  const reading = read(content)
  return reading.kind === 'refused' ? reading.remark.code : null
}
const remarksOf = (reading: Reading) => (reading.kind === 'refused' ? [reading.remark] : reading.remarks)

const STRONG = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
const LOG = '# Training Log\n- Date: 2026-03-31\n## Exercise 1\n**Name:** Squat\n### Working Sets\n1. 100 x 5\n'
const session = sessionSchema.parse({
  id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
  userId: '1',
  date: '2026-03-31',
  exercises: [{ name: 'Squat', workingSets: [{ weightKg: 100, repCount: { full: 5, partial: 0 } }] }],
})
const DOCUMENT = serializeSession(session, 1)

function database(sql: string): Buffer {
  const raw = new BetterSqlite3(':memory:')
  raw.exec(sql)
  return raw.serialize()
}

describe('what a file is', () => {
  it.each([
    ['csv-strong', `\ufeff${STRONG}\r\n2024-01-15 10:00:00,Legs,Squat,1,100,5,0,0,,,\r\n`],
    ['csv-strong', STRONG.replaceAll(',', ';')],
    ['json', DOCUMENT],
    ['json', `[${DOCUMENT}, ${DOCUMENT}]`],
    ['jsonl', `${JSON.stringify(JSON.parse(DOCUMENT))}\n${JSON.stringify(JSON.parse(DOCUMENT))}\n`],
    ['markdown', LOG],
    ['markdown', 'Training log\n\nnothing yet'],
    ['markdown', '- Date: 2026-03-31\nSquat\n80x5'],
    ['markdown', '**Date**: 2026-03-31\n\nBench Press: 80x5, 80x5\n'],
    ['markdown', 'Date: 2026-03-31\n## Squat\n### Working Sets\n1. eighty\n'],
    ['csv-jefit', '### WORKOUT SESSIONS ###\n_id,mydate,starttime\n1,2024-01-15,1705305000\n######\n'],
  ])('is told by its content: %s', (format, content) => {
    expect(formatOf(content)).toBe(format)
  })

  it('is told of databases by their tables', () => {
    const older = 'create table training_sessions (id text, date text, phase text, week integer, raw_json text)'
    expect(read(database(older))).toMatchObject({ kind: 'whole', format: 'legacy-db', rows: 0 })
    expect(refusal(database('create table other (a)'))).toBe('unknownDatabase')
    expect(refusal(database('create table kysely_migration (a); create table sessions (a)'))).toBe('ownDatabase')
  })

  it('is refused in words where it is nothing the app knows, empty, packed or noise', () => {
    expect(refusal('')).toBe('empty')
    expect(refusal(' \n\t')).toBe('empty')
    expect(refusal('Dear diary, today I lifted.')).toBe('unknown')
    expect(refusal('a,b,c\n1,2,3\n')).toBe('unknown')
    expect(refusal('Date: 2026-01-01 call mom')).toBe('unknown')
    expect(refusal('---\ndate: 2026-01-01\ntags: [diary]\n---\n# A day\n\n## Notes\n1. bought milk\n- read\n')).toBe(
      'unknown',
    )
    expect(refusal(gzipSync('x'))).toBe('packed')
    expect(refusal(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]))).not.toBeNull()
    expect(refusal(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167) % 256)))).toBe('unknown')
  })

  it('can be said by the person, who is told where it is something else', () => {
    expect(read('- Date: 2026-03-31\nSquat\n80x5', 'markdown')).toMatchObject({ kind: 'whole', format: 'markdown' })
    expect(read(DOCUMENT, 'csv-hevy')).toMatchObject({ kind: 'refused', remark: { code: 'otherFormat' } })
  })
})

describe('problems in JSON', () => {
  it('are told with the line and column they stand at', () => {
    const wrong = DOCUMENT.replace('"rpe": null', '"rpe": 11')
    const line = wrong.split('\n').findIndex((text) => text.includes('"rpe": 11')) + 1
    expect(remarksOf(read(wrong))).toMatchObject([{ line, severity: 'error', message: expect.stringContaining('rpe') }])
  })

  it('that were only warned of are told with their line and column too', () => {
    const old = (notes: string) =>
      `{"session_id": "x", "date": "2025-01-05",
 "exercises": [{"order": 1, "name": "Squat",
  "current_goal": null, "colour": "${notes}",
  "sets": [{"set": 1, "weight_kg": 100, "rep_count": {"full": 5, "partial": 0}}]}]}`
    const placesIn = (text: string) => {
      const reading = read(text)
      const said = reading.kind === 'whole' ? reading.sessions.flatMap(({ remarks }) => remarks) : []
      return said.map(({ line, column, message }) => [line, column, message.split(':')[0]])
    }
    expect(placesIn(old('red'))).toEqual([[3, 35, 'exercises[0].colour']])
    expect(placesIn(`[${old('')},\n${old('red')}]`)).toEqual([[7, 35, 'exercises[0].colour']])
    const flat = [old(''), old('red')].map((text) => text.replaceAll('\n', '')).join('\n')
    expect(placesIn(flat)).toEqual([[2, expect.any(Number), 'exercises[0].colour']])
  })

  it('are placed in a list of very many before anybody gets tired', () => {
    const count = 32_000
    const remarks = remarksOf(read(`[\n${Array.from({ length: count }, () => '{"a": 1}').join(',\n')}\n]`))
    expect(remarks).toHaveLength(count)
    expect(remarks.findIndex(({ line, column }, i) => line !== i + 2 || column !== 1)).toBe(-1)
  })

  it('stop no other session of the list', () => {
    const reading = read(`[${DOCUMENT},\n{"dataModelType": "training_session_log", "exercises": 3},\n${DOCUMENT}]`)
    expect(reading).toMatchObject({ kind: 'whole', rows: 3, sessions: [{}, {}] })
    expect(remarksOf(reading).every(({ severity, line }) => severity === 'error' && line >= 1)).toBe(true)
    const lines = [JSON.parse(DOCUMENT), { no: 'session' }, JSON.parse(DOCUMENT)].map((value) => JSON.stringify(value))
    expect(read([...lines, '{"torn'].join('\n'))).toMatchObject({
      rows: 4,
      sessions: [{}, {}],
      remarks: [{ line: 2 }, { line: 4 }],
    })
  })

  it('never end the app: deep nesting, prototypes, torn text', () => {
    for (const text of [
      '['.repeat(200_000),
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      '{"a":'.repeat(200_000),
      '{"__proto__": {"polluted": 1}}',
    ]) {
      const reading = read(text)
      expect(remarksOf(reading).map(({ severity }) => severity)).toContain('error')
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    }
  })

  it('in a file that is cut off anywhere are told, and no half session is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: DOCUMENT.length - 3 }), (length) => {
        const reading = read(DOCUMENT.slice(0, length))
        expect(reading.kind === 'refused' || reading.sessions.length === 0).toBe(true)
      }),
    )
  })
})

it('reads every session file back as it was, in a list and line by line', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySession(), { minLength: 2, maxLength: 4 }), (sessions) => {
      const documents = sessions.map((one) => JSON.stringify(JSON.parse(serializeSession(one, 1))))
      for (const text of [`[${documents.join(',\n')}]`, documents.join('\n')]) {
        const reading = read(text)
        expect(reading.kind === 'whole' && reading.sessions.map((one) => one.session)).toEqual(sessions)
      }
    }),
    { numRuns: 30 },
  )
})

it('never throws on arbitrary bytes', () => {
  const magic = fc.constantFrom(
    '',
    'SQLite format 3\0',
    '### SETTING ###\n',
    `${STRONG}\n`,
    '[',
    '{',
    '# Training Log\n',
    '\ufeff',
    'format,',
  )
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 3000 }), (start, bytes) => {
      expect(() => read(Buffer.concat([Buffer.from(start), bytes]))).not.toThrow()
    }),
  )
})
