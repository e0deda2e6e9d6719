import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { analyticsRoutes, answer } from '#main/analytics/answers.ts'
import { attachReader } from '#main/db/open.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { measuredOccurrences } from '#main/history/measured-occurrences.ts'
import { lastOccurrences } from '#main/history/occurrences.repository.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import { buildLog } from '../log.ts'
import type { Measured } from '../measure.ts'

const span: Span = { from: null, to: null, program: null, phase: null, deloads: 'with' }
const NAME = 'Squat'
const inputs: Record<string, unknown> = {
  'analytics.scope': null,
  'analytics.programWeek': { program: null, phase: 5, week: 3 },
  'analytics.year': { year: 1991 },
  'analytics.frequency': { name: NAME, span },
  'analytics.exercise': { name: NAME, span },
}

type Work = () => Promise<unknown>

/** The median of some runs, after one that warms up: long answers would take a benchmark library minutes. */
async function medianMs(work: Work, runs: number): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

/** One bare scan of the totals of exercises: what no view over all of them can beat. */
const bareScan = (db: ReadDb): Promise<unknown> =>
  db.selectFrom('exercise_totals').select(sql`sum(working_sets)`.as('sets')).execute()

async function views(db: ReadDb, sessions: number): Promise<Measured[]> {
  const floorMs = await medianMs(() => bareScan(db), 9)
  const rows: Measured[] = []
  for (const route of analyticsRoutes) {
    const today = dayNumber('2026-06-30')
    const medianOf = await medianMs(
      () => answer(db, route, inputs[route] === undefined ? span : inputs[route], today),
      9,
    )
    rows.push({
      name: `${route} at ${sessions.toLocaleString('en')} sessions`,
      floor: 'one bare scan of the totals',
      medianMs: medianOf,
      floorMs,
      ratio: medianOf / floorMs,
    })
  }
  return rows
}

/** Look-ups that must not notice how long the log is. */
const lookUps: [string, (db: ReadDb) => Promise<unknown>][] = [
  ['last occurrence', (db) => lastOccurrences(db, [NAME], null, null)],
  ['20 occurrences', (db) => measuredOccurrences(db, { name: NAME, span, limit: 20, offset: 0 })],
]

async function lookUpsAt(db: ReadDb, sessions: number, floors: Map<string, number>): Promise<Measured[]> {
  const rows: Measured[] = []
  for (const [name, work] of lookUps) {
    const median = await medianMs(() => work(db), 200)
    const floorMs = floors.get(name) ?? median
    floors.set(name, floorMs)
    rows.push({
      name: `${name} at ${sessions.toLocaleString('en')} sessions`,
      floor: 'the same at 1,000 sessions',
      medianMs: median,
      floorMs,
      ratio: median / floorMs,
    })
  }
  return rows
}

/** Every view of analytics, and the look-ups of history, in logs of 1,000, 10,000 and so many sessions of 32 working sets. */
export async function analytics(sessions: number): Promise<Measured[]> {
  const rows: Measured[] = []
  const floors = new Map<string, number>()
  for (const count of [...new Set([1000, 10_000, sessions])].sort((a, b) => a - b)) {
    const dir = await mkdtemp(join(tmpdir(), 'traininglogs-bench-'))
    await buildLog(dir, count)
    const reader = attachReader(join(dir, 'traininglogs.db'))
    await reader.inSnapshot(async (db) => {
      rows.push(...(await lookUpsAt(db, count, floors)), ...(await views(db, count)))
    })
    reader.close()
    await rm(dir, { recursive: true, force: true })
  }
  return rows
}
