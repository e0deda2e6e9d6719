import { t } from '#shared/messages/index.ts'
import { failUnit } from '../csv/cells.ts'
import type { CsvFormat } from '../csv/csv-format.ts'
import { readDuration } from '../csv/duration.ts'
import { positive, readNumber } from '../csv/number.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { momentsOf } from '../csv/row-moment.ts'
import { noteOfKind, type SetKind, setKindOf, wordOf } from '../csv/set-kind.ts'
import { type Row, Sheet } from '../csv/sheet.ts'
import { distanceUnitOf, weightUnitOf } from '../csv/units.ts'
import { createLengths, joinNotes, workoutKey } from '../csv/workout.ts'
import type { FoundSet } from '../reading.ts'
import { isStrongHeader, STRONG_COLUMNS, type StrongRole } from './strong-columns.ts'

type StrongRow = Row<StrongRole>

/** Rows between sets: the rest that a timer was set to. */
const REST = ['resttimer', 'ruhezeit']
/** Rows that hold nothing but a note about the exercise. */
const NOTE = ['note', 'notiz']

/** What the row is by its set order: a number, a tag in its place, or something that is no set. */
interface Order {
  ordinal: number | null
  tag: string | null
  isRest: boolean
  isNote: boolean
}

function readOrder(row: StrongRow): Order {
  const text = row.text('order')
  const [, count] = /^(\d{1,6})(?:[.,]0+)?$/.exec(text ?? '') ?? []
  const word = wordOf(text ?? '') ?? ''
  return {
    ordinal: count === undefined ? null : Number(count),
    tag: count === undefined ? text : null,
    isRest: REST.includes(word),
    isNote: NOTE.includes(word),
  }
}

/** The kind of a set, told by the tag in its order or by a column of its own; a tag that is not known becomes a note. */
function readKinds(row: StrongRow, { tag }: Order): { kinds: SetKind[]; notes: string[] } {
  const kinds: SetKind[] = []
  const notes: string[] = []
  const tags = [
    { role: 'order', name: 'set order', text: tag },
    { role: 'setType', name: 'set type', text: row.text('setType') },
  ] as const
  for (const { role, name, text } of tags) {
    if (text === null) continue
    const kind = setKindOf(text)
    if (kind) kinds.push(kind)
    else {
      notes.push(`${name}: ${text}`)
      row.warn(role, 'keptAsNote', t('importData.remark.keptAsNote', { found: `${name}: ${text}` }))
    }
  }
  return { kinds, notes: [...new Set([...kinds.flatMap((kind) => noteOfKind[kind] ?? []), ...notes])] }
}

/** The unit of a number: in its header, in a column of its own, or nowhere in the file. */
function unitOf<Unit>(
  row: StrongRow,
  sheet: Sheet<StrongRole>,
  [role, unitRole]: [StrongRole, StrongRole],
  read: (text: string) => Unit | null,
): Unit | null {
  const header = sheet.headerOf(role)
  const inHeader = read(/\(([^()]*)\)$/.exec(header)?.[1] ?? header)
  const text = row.text(unitRole)
  if (inHeader !== null || text === null) return inHeader
  return read(text) ?? failUnit(row, unitRole, text)
}

function readSet(row: StrongRow, sheet: Sheet<StrongRole>, order: Order): FoundSet {
  // Below zero it is help.
  const weight = row.number('weight')
  const distance = positive(row.amount('distance'))
  const measured = {
    weight:
      weight === null ? null : { value: weight, unit: unitOf(row, sheet, ['weight', 'weightUnit'], weightUnitOf) },
    reps: row.amount('reps'),
    seconds: positive(row.amount('seconds')),
    distance:
      distance === null
        ? null
        : { value: distance, unit: unitOf(row, sheet, ['distance', 'distanceUnit'], distanceUnitOf) },
    rpe: row.amount('rpe'),
    heartRateBpm: positive(row.amount('heartRate')),
  }
  const { kinds, notes } = readKinds(row, order)
  return { role: kinds.includes('warmup') ? 'warmup' : 'working', ...measured, notes }
}

/** Seconds of a length: a text, or a number where the header says so. */
function secondsOf(row: StrongRow, sheet: Sheet<StrongRole>): number | null {
  const text = row.text('length') ?? ''
  const isNumber = /\([^()]*\)$/.test(sheet.headerOf('length'))
  return isNumber ? readNumber(text, sheet.decimalOf('length')) : readDuration(text)
}

/** The exports of Strong: one row is a set, a timer of rest or a note; a workout is its start and its name. */
export const strongFormat: CsvFormat = {
  format: 'csv-strong',
  isHeader: isStrongHeader,
  read(table, delimiter, { timeZone }) {
    const sheet = new Sheet<StrongRole>(table, delimiter, STRONG_COLUMNS)
    const moments = momentsOf(sheet, 'date', timeZone)
    const lengthOf = createLengths()
    return readRows('csv-strong', sheet, (row): RowReading => {
      row.assertFits()
      const moment = moments.need(row)
      const title = row.text('title')
      const key = workoutKey(moment.date, title)
      const order = readOrder(row)
      const exercise = {
        name: row.need('exercise'),
        notes: row.text('notes'),
        supersetGroup: null,
        ordinal: order.ordinal,
      }
      const set = order.isRest || order.isNote ? null : readSet(row, sheet, order)
      const seconds = secondsOf(row, sheet)
      const { minutes, note } = lengthOf(key, { row, role: 'length', name: 'duration', seconds })
      const notes = joinNotes(row.text('workoutNotes'), note)
      const session = { key, ...moment, title, program: null, durationMinutes: minutes, notes }
      return { session, exercise, set, ...(order.isRest && { skip: 'restTimer' as const }) }
    })
  },
}
