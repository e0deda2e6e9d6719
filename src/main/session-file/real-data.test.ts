import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Session } from '#shared/domain/session.ts'
import { type LegacyRow, readLegacyRow } from './legacy/legacy-database.ts'
import { parseSessionFile } from './parse.ts'
import { serializeSession } from './serialize.ts'
import { expectSession, type ReadSession, readText } from './testing/read.ts'

const data = resolve('..', 'shared', 'data')
const hasData = existsSync(data)
// biome-ignore lint/suspicious/noConsole: a skipped test says why
if (!hasData) console.info(`skipped: no real data at ${data}`)

interface Counts {
  exercises: number
  workingSets: number
  warmupSets: number
  skipped: number
}

type Raw = Record<string, unknown>

const list = (value: unknown): Raw[] =>
  Array.isArray(value) ? (value as (Raw | null)[]).filter((row) => row !== null) : []

/** A row that says nothing but its number: no reps, no load (or 0 with reps of 0), nothing else. */
function isNothing(row: Raw): boolean {
  const saying = Object.entries(row).filter(
    ([key, value]) => !['set', 'number', 'set_type'].includes(key) && value !== null,
  )
  const texts = saying.map(([, value]) => JSON.stringify(value))
  const isZero = texts.includes('{"full":0,"partial":0}')
  return texts.every((text) => text === '{"full":0,"partial":0}' || (isZero && text === '0'))
}

/** Counts by walking the raw JSON, independent of the readers. */
function countRaw(raw: Raw): Counts {
  const counts: Counts = { exercises: 0, workingSets: 0, warmupSets: 0, skipped: 0 }
  for (const exercise of list(raw.exercises)) {
    counts.exercises += 1
    for (const [key, value] of Object.entries(exercise)) {
      const kind = /^warm-?up_?sets$/i.test(key) ? 'warmupSets' : 'workingSets'
      if (!/sets$/i.test(key)) continue
      for (const row of list(value)) counts[isNothing(row) ? 'skipped' : kind] += 1
    }
  }
  return counts
}

const count = (session: Session) => ({
  exercises: session.exercises.length,
  workingSets: session.exercises.reduce((sum, exercise) => sum + exercise.workingSets.length, 0),
  warmupSets: session.exercises.reduce((sum, exercise) => sum + exercise.warmupSets.length, 0),
})

function add(totals: Counts, counts: Counts): Counts {
  const keys = Object.keys(counts) as (keyof Counts)[]
  return Object.fromEntries(keys.map((key) => [key, totals[key] + counts[key]])) as unknown as Counts
}

const none: Counts = { exercises: 0, workingSets: 0, warmupSets: 0, skipped: 0 }

function expectWhole(read: ReadSession, raw: Raw): Counts {
  const { skipped, ...kept } = countRaw(raw)
  expect(count(read.session)).toEqual(kept)
  expect(read.warnings.filter((warning) => warning.includes('it is no set'))).toHaveLength(skipped)
  expect(expectSession(readText(serializeSession(read.session, 1))).session).toEqual(read.session)
  return { ...kept, skipped }
}

describe.skipIf(!hasData)('real files', () => {
  it.each([
    ['json/camel-0.0.1', 'camel-0.0.1', 2, { exercises: 3, workingSets: 3, warmupSets: 3, skipped: 0 }],
    ['legacy-db/sessions', 'camel-0.0.1', 20, { exercises: 159, workingSets: 322, warmupSets: 66, skipped: 62 }],
    ['json/snake-sets', 'snake-sets', 61, { exercises: 498, workingSets: 1200, warmupSets: 351, skipped: 0 }],
    [
      'json/snake-working-sets',
      'snake-working-sets',
      61,
      { exercises: 498, workingSets: 1192, warmupSets: 344, skipped: 8 },
    ],
  ])('%s: every exercise and set of every file', (folder, format, files, expected) => {
    const names = readdirSync(resolve(data, folder)).filter((name) => name.endsWith('.json'))
    expect(names).toHaveLength(files)
    let totals = none
    for (const name of names) {
      const bytes = readFileSync(resolve(data, folder, name))
      const read = expectSession(parseSessionFile(bytes))
      expect(read.format).toBe(format)
      totals = add(totals, expectWhole(read, JSON.parse(bytes.toString('utf8'))))
    }
    expect(totals).toEqual(expected)
  })

  it('the database: every row, in both key styles', () => {
    const database = new Database(resolve(data, 'legacy-db/traininglogs.db'), { readonly: true, fileMustExist: true })
    const rows = database.prepare<[], LegacyRow>('SELECT * FROM training_sessions').all()
    database.close()
    let totals = none
    for (const row of rows) {
      const read = expectSession(readLegacyRow(row))
      expect(read.session).toMatchObject({ id: row.id, date: row.date, phase: 2, week: row.week })
      expect(read.warnings).toEqual([])
      totals = add(totals, expectWhole(read, JSON.parse(row.raw_json)))
    }
    expect(rows).toHaveLength(20)
    expect(totals).toEqual({ exercises: 159, workingSets: 322, warmupSets: 128, skipped: 0 })
  })

  it('keeps every weight, rep, RPE and word of the sets', () => {
    const folder = resolve(data, 'json/snake-sets')
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(resolve(folder, name))
      const { session } = expectSession(parseSessionFile(bytes))
      const raw = list(JSON.parse(bytes.toString('utf8')).exercises).flatMap((exercise) => list(exercise.sets))
      const said = raw.map((s) => [s.weight_kg, s.rep_count, s.rpe, s.rep_quality_assessment, s.notes])
      const read = session.exercises.flatMap((exercise) => exercise.workingSets)
      expect(read.map((s) => [s.weightKg, s.repCount, s.rpe, s.repQuality, s.notes])).toEqual(said)
    }
  })
})
