import { t } from '#shared/messages/index.ts'
import { unitOf } from '../csv/cells.ts'
import type { CsvFormat } from '../csv/csv-format.ts'
import { inOrderDone } from '../csv/in-order.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { momentsOf } from '../csv/row-moment.ts'
import { noteOfKind, setKindOf } from '../csv/set-kind.ts'
import { type Columns, type Row, Sheet } from '../csv/sheet.ts'
import type { FoundSet } from '../reading.ts'

const COLUMNS = {
  session: ['sessionid'],
  time: ['timestamp'],
  exercise: ['exercise'],
  weight: ['weight'],
  unit: ['weightunit'],
  reps: ['reps'],
  rpe: ['rpe'],
  kind: ['settype'],
  notes: ['notes'],
} satisfies Columns<string>
type Role = keyof typeof COLUMNS

const NEEDED = ['sessionid', 'timestamp', 'exercise', 'reps']

/** The role of a set, and its kind in words where that says more. */
function kindOf(row: Row<Role>): Pick<FoundSet, 'role' | 'notes'> {
  const text = row.text('kind')
  const kind = text === null ? 'normal' : setKindOf(text)
  if (kind === null) {
    const found = `set type: ${text}`
    row.warn('kind', 'keptAsNote', t('importData.remark.keptAsNote', { found }))
    return { role: 'working', notes: [found] }
  }
  const note = noteOfKind[kind]
  return { role: kind === 'warmup' ? 'warmup' : 'working', notes: note === null ? [] : [note] }
}

function setOf(row: Row<Role>): FoundSet {
  const [value, unit] = [row.number('weight'), unitOf(row, 'unit')]
  return {
    ...kindOf(row),
    weight: value === null ? null : { value, unit },
    reps: row.amount('reps'),
    seconds: null,
    distance: null,
    rpe: row.amount('rpe'),
    heartRateBpm: null,
  }
}

/** History of LiftLog: the latest workout first, with a time for each set; newer versions write warm-ups and RPE too. */
export const liftlogFormat: CsvFormat = {
  format: 'csv-liftlog',
  isHeader: (names) => NEEDED.every((name) => names.has(name)),
  read: (table, delimiter, { timeZone }) => {
    const sheet = new Sheet<Role>(table, delimiter, COLUMNS)
    const times = momentsOf(sheet, 'time', timeZone)
    const read = (row: Row<Role>): RowReading => {
      row.assertFits()
      const session = { ...times.need(row), title: null, program: null, durationMinutes: null, notes: null }
      return {
        session: { key: row.need('session'), ...session },
        exercise: { name: row.need('exercise'), notes: row.text('notes'), supersetGroup: null, ordinal: null },
        set: setOf(row),
        doneAt: times.millisecondsIn(row),
      }
    }
    return readRows('csv-liftlog', sheet, read, inOrderDone)
  },
}
