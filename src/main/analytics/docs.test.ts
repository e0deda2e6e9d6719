import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { e1rmFormulaSchema, estimateE1rmKg } from '#shared/domain/e1rm.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { setVolumeKg } from '#shared/domain/volume.ts'
import { parseQuickEntry } from '#shared/notation/quick-entry.ts'
import { wholeLog } from './testing/arbitrary-log.ts'
import { openAnalytics } from './testing/open-analytics.ts'
import { readLogs } from './testing/read-logs.ts'

const root = join(import.meta.dirname, '../../..')
const text = readFileSync(join(root, 'docs/analytics.md'), 'utf8')

/** The rows of the table that begins with these heads. */
function table(heads: string): string[][] {
  const [, after = ''] = text.split(`| ${heads} |\n`)
  const rows = after.split('\n').slice(1)
  const end = rows.findIndex((row) => !row.startsWith('|'))
  return rows.slice(0, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const orNull = (cell = '-'): number | null => (cell === '-' ? null : Number(cell))

describe('docs/analytics.md', () => {
  it('has the volume of every set right', () => {
    const rows = table('Set | Mode | Body | Volume')
    expect(rows.length).toBeGreaterThan(10)
    for (const [set = '', mode, body, volume] of rows) {
      const sets = parseQuickEntry(set.replaceAll('`', ''), 'kg')
      if ('problem' in sets || !sets[0]) throw new Error(`Not a set: ${set}`)
      const { doubts, set: done } = sets[0]
      expect([set, doubts]).toEqual([set, []])
      const loading = { mode: loadModeSchema.parse(mode), bodyWeightKg: orNull(body) }
      expect([set, mode, setVolumeKg(done, loading)]).toEqual([set, mode, orNull(volume)])
    }
  })

  it('has every estimate right', () => {
    const rows = table('Load | Reps | RPE | epley | brzycki | rpe')
    expect(rows.length).toBeGreaterThan(5)
    for (const [load, reps, rpe, ...estimates] of rows) {
      const kg = e1rmFormulaSchema.options.map((formula) =>
        estimateE1rmKg(formula, Number(load), Number(reps), orNull(rpe)),
      )
      expect([load, reps, rpe, kg]).toEqual([load, reps, rpe, estimates.map(orNull)])
    }
  })

  it('adds its log up right', async () => {
    const sessions = readLogs(join(root, 'data/golden/analytics'))
    const { ask, db } = await openAnalytics(sessions)
    const volumes = await db.selectFrom('sessions').select(['date', 'volume_kg']).orderBy('date').execute()
    const days = table('Day | Week | Done | Volume').map(([day, , , volume]) => [day, Number(volume)])
    expect(volumes.map(({ date, volume_kg }) => [date, volume_kg])).toEqual(days)
    const { weeks } = await ask('analytics.weeks', wholeLog)
    const told = weeks.map(({ start, rpe, ...week }) => [
      start,
      ...[week.sessions, week.workingSets, week.reps, week.techniqueReps, week.volumeKg, rpe?.mean],
    ])
    const rows = table('Week from | Sessions | Sets | Reps | Of techniques | Volume | Mean RPE')
    expect(told).toEqual(rows.map(([start, ...numbers]) => [start, ...numbers.map(Number)]))
  })
})
