import type { RowReading } from '#main/import/csv/read-rows.ts'
import { noteOfKind, setKindOf } from '#main/import/csv/set-kind.ts'
import type { Row } from '#main/import/csv/sheet.ts'
import type { FoundSet } from '#main/import/reading.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import type { Role } from './log-columns.ts'
import { isTimed, type PackedSet, readPacked } from './packed-sets.ts'
import type { SetLine } from './set-lines.ts'

type LogRow = Row<Role>
type Log = Pick<RowReading, 'session' | 'exercise'>

const keptAsNote = (row: LogRow, found: string): void =>
  row.warn('logs', 'keptAsNote', t('importData.remark.keptAsNote', { found }))

/** What the tag of a set says: `default` and nothing are the same. */
function tagged(row: LogRow, type: string | null): Pick<FoundSet, 'role' | 'notes'> {
  if (type === null || type === 'default') return { role: 'working', notes: [] }
  const kind = setKindOf(type)
  const note = kind === null ? `set type: ${type}` : noteOfKind[kind]
  if (note !== null && kind === null) keptAsNote(row, note)
  return { role: kind === 'warmup' ? 'warmup' : 'working', notes: note === null ? [] : [note] }
}

type Amounts = Pick<FoundSet, 'weight' | 'reps'> & Partial<Pick<FoundSet, 'seconds' | 'distance'>>

const NOTHING = { seconds: null, distance: null, rpe: null, heartRateBpm: null }

function packedSets(
  row: LogRow,
  log: Log,
  fields: readonly PackedSet[],
  lines: readonly SetLine[],
  unit: WeightUnit | null,
) {
  const lineOf = (i: number): SetLine | undefined =>
    lines.length === fields.length ? lines[i] : lines.find(({ index }) => index === i)
  return fields.map(({ load, count }, i): RowReading => {
    if (load > 0 && count === 0) return { ...log, set: null, skip: 'planned' }
    const amounts: Amounts = { weight: { value: load, unit }, reps: count }
    return { ...log, set: { ...NOTHING, ...tagged(row, lineOf(i)?.type ?? null), ...amounts } }
  })
}

/** Sets as their own section tells them, in its units. */
function lineSets(row: LogRow, log: Log, lines: readonly SetLine[]): RowReading[] {
  return lines.map((line) => {
    const { pounds, reps, seconds, miles, calories, laps, type } = line
    const { role, notes } = tagged(row, type)
    if (calories) notes.push(`${calories} kcal`)
    if (laps) notes.push(`${laps} laps`)
    const isMeasured = seconds !== null || miles !== null
    const set: FoundSet = {
      ...{ ...NOTHING, role, notes, seconds },
      weight: pounds === null || (isMeasured && pounds === 0) ? null : { value: pounds, unit: 'lb' },
      reps: isMeasured && reps === 0 ? null : reps,
      distance: miles === null ? null : { value: miles, unit: 'mi' },
    }
    return { ...log, set }
  })
}

const isMeasured = ({ seconds, miles }: SetLine): boolean => seconds !== null || miles !== null

/**
 * The sets of a log. Their loads are those of its packed text, in the unit of the settings; the section of sets says what
 * kind each was, and tells those of timed exercises, whose packed text is no sets. Without it such a text becomes a note.
 */
export function setsOf(row: LogRow, log: Log, lines: readonly SetLine[], unit: WeightUnit | null): RowReading[] {
  const text = row.text('logs')
  if (text === null) {
    if (lines.length > 0) return lineSets(row, log, lines)
    return [{ ...log, set: null, skip: 'allZero' }]
  }
  const fields = readPacked(text)
  if (fields === null) return row.fail('logs', 'packedSets', t('importData.remark.packedSets', { found: text }))
  const isWithoutLoad = fields.every(({ load }) => load === 0)
  if (isWithoutLoad && lines.some(isMeasured)) return lineSets(row, log, lines)
  if (!isTimed(fields)) return packedSets(row, log, fields, lines, unit)
  const note = `JEFIT: ${text}`
  keptAsNote(row, note)
  const notes = [log.exercise.notes, note].filter((part) => part !== null).join('\n')
  return [{ ...log, exercise: { ...log.exercise, notes }, set: null }]
}
