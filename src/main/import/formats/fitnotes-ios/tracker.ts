import { flagOf } from '#main/import/csv/cells.ts'
import type { CsvFormat } from '#main/import/csv/csv-format.ts'
import { type RowReading, readRows } from '#main/import/csv/read-rows.ts'
import { type Row, Sheet } from '#main/import/csv/sheet.ts'
import type { FoundSet } from '#main/import/reading.ts'
import { t } from '#shared/messages/index.ts'
import { timeOf } from '../fitnotes-time.ts'
import { COLUMNS, type Role } from './columns.ts'
import { workoutReader } from './workout.ts'

const NEEDED = ['name', 'bodyweight', 'exercise', 'equipment', 'status']

/** What the app says of a set, as letters alone. */
const STATUS: Record<string, 'done' | 'failed' | 'planned'> = {
  done: 'done',
  failed: 'failed',
  notstarted: 'planned',
  skipped: 'planned',
}

function statusOf(row: Row<Role>, notes: string[]): 'done' | 'failed' | 'planned' {
  const text = row.need('status')
  const name = text.toLowerCase().replace(/[^a-z]/g, '')
  const status = Object.hasOwn(STATUS, name) ? STATUS[name] : undefined
  if (status !== undefined) return status
  const found = `status: ${text}`
  notes.push(found)
  row.warn('status', 'keptAsNote', t('importData.remark.keptAsNote', { found }))
  return 'done'
}

/** Effort as RPE, which is ten less the reps in reserve; reps in reserve that say something else stay in words. */
function effortOf(row: Row<Role>, isRirUsed: boolean, notes: string[]): number | null {
  const [rpe, rir] = [row.amount('rpe') || null, isRirUsed ? row.amount('rir') : null]
  if (rir === null || rpe === 10 - rir) return rpe
  if (rpe === null && rir <= 9) return 10 - rir
  notes.push(`RIR ${rir}`)
  return rpe
}

function setOf(row: Row<Role>, isRirUsed: boolean, notes: string[]): FoundSet {
  const [weight, reps, distance] = [row.amount('weight'), row.amount('reps'), row.amount('distance') || null]
  const rpe = effortOf(row, isRirUsed, notes)
  const note = row.text('note')
  if (note !== null) notes.push(note)
  return {
    role: flagOf(row, 'isWarmup') ? 'warmup' : 'working',
    weight: weight === null ? null : { value: weight, unit: null },
    reps,
    seconds: timeOf(row, 'time'),
    distance: distance === null ? null : { value: distance, unit: null },
    rpe,
    heartRateBpm: null,
    notes,
  }
}

/** The app has one name for a movement with any equipment; here those are exercises of their own, as in its history. */
function nameOf(row: Row<Role>): string {
  const [name, equipment] = [row.need('exercise'), row.text('equipment')]
  if (equipment === null || /^none$/i.test(equipment)) return name
  return name.toLowerCase().includes(equipment.toLowerCase()) ? name : `${name} (${equipment})`
}

/** The export of the other FitNotes of iOS: a row per set, done or not, times in UTC, weights without a unit. */
export const fitnotesTrackerFormat: CsvFormat = {
  format: 'csv-fitnotes-ios',
  isHeader: (names) => NEEDED.every((name) => names.has(name)) && COLUMNS.startTime.some((name) => names.has(name)),
  read: (table, delimiter, { timeZone }) => {
    const sheet = new Sheet<Role>(table, delimiter, COLUMNS)
    const workoutOf = workoutReader(sheet, timeZone)
    // Nothing but zeros means that nobody filled the column in; no set of those was to failure.
    const isRirUsed = sheet.valuesOf('rir').some((text) => text === '' || Number(text) !== 0)
    return readRows('csv-fitnotes-ios', sheet, (row): RowReading => {
      row.assertFits()
      const notes: string[] = []
      const session = workoutOf(row)
      const exercise = { name: nameOf(row), notes: null, supersetGroup: null, ordinal: null }
      const status = statusOf(row, notes)
      if (status === 'planned') return { session, exercise, set: null, skip: 'planned' }
      if (status === 'failed') notes.push('failed')
      return { session, exercise, set: setOf(row, isRirUsed, notes) }
    })
  },
}
