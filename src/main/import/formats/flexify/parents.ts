import type { SetRow } from '#main/import/csv/group.ts'
import { inOrderDone } from '#main/import/csv/in-order.ts'
import { momentsOf } from '#main/import/csv/row-moment.ts'
import { type Columns, type Row, RowError, type Sheet } from '#main/import/csv/sheet.ts'
import { createLengths } from '#main/import/csv/workout.ts'
import { t } from '#shared/messages/index.ts'

export const COLUMNS = {
  type: ['recordtype'],
  id: ['id'],
  exercise: ['exerciseid'],
  workout: ['workoutid'],
  name: ['name'],
  notes: ['notes'],
  time: ['timestamp'],
  reps: ['reps'],
  kg: ['loadkg'],
  milliseconds: ['durationms'],
  meters: ['distancemetres'],
  incline: ['incline'],
  bodyWeight: ['bodyweightkg'],
  startedAt: ['startedat'],
  endedAt: ['endedat'],
} satisfies Columns<string>
export type Role = keyof typeof COLUMNS

interface Workout {
  row: Row<Role>
  facts: Pick<SetRow['session'], 'key' | 'date' | 'timeZone' | 'durationMinutes' | 'notes'>
}

/** An instant in milliseconds, for the time between two: those without a zone have the same one. */
const instantOf = (text: string): number => Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`)

/** What a row says, or null where it cannot be read: that is told when its turn comes. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RowError) return null
    throw error
  }
}

/** The exercises and workouts of a table, which its sets name by their ids. */
export class Parents {
  readonly #exercises = new Map<string, Row<Role>>()
  readonly #workouts = new Map<string, Workout>()
  readonly #starts: ReturnType<typeof momentsOf<Role>>
  readonly #lengthOf = createLengths()
  /** The rows that a set names, by the line of the set. */
  readonly #named = new Map<number, Row<Role>[]>()
  readonly #notes: string

  constructor(sheet: Sheet<Role>, timeZone: string) {
    this.#starts = momentsOf(sheet, 'startedAt', timeZone)
    this.#notes = sheet.headerOf('notes')
    for (const row of sheet.rows) attempt(() => this.#add(row))
  }

  #add(row: Row<Role>): void {
    const [type, id] = [row.text('type')?.toLowerCase(), row.text('id')]
    if (id === null) return
    if (type === 'exercise') this.#exercises.set(id, row)
    const start = type === 'workout' ? this.#starts.find(row) : null
    if (!start) return
    const key = row.need('startedAt')
    const { minutes, note } = this.#length(row, key)
    this.#workouts.set(id, { row, facts: { key, ...start, durationMinutes: minutes, notes: note } })
  }

  #length(row: Row<Role>, key: string): ReturnType<ReturnType<typeof createLengths>> {
    const end = row.text('endedAt')
    const milliseconds = end === null ? 0 : instantOf(end) - instantOf(key)
    const seconds = Number.isNaN(milliseconds) ? null : milliseconds / 1000
    return this.#lengthOf(key, { row, role: 'endedAt', name: 'end', seconds })
  }

  /** Throws where an exercise or a workout cannot be read. */
  check(row: Row<Role>, type: 'exercise' | 'workout'): void {
    row.need('id')
    if (type === 'exercise') row.need('name')
    else this.#starts.need(row)
  }

  /** What a set names: its exercise, and its workout where it has one. */
  namedBy(row: Row<Role>): { name: string; key: string | null } {
    const id = row.need('exercise')
    const exercise = this.#exercises.get(id)
    if (!exercise)
      row.fail('exercise', 'noRow', t('importData.remark.noRow', { column: row.headerOf('exercise'), found: id }))
    const workout = this.#workouts.get(row.text('workout') ?? '')
    this.#named.set(row.line, workout ? [workout.row, exercise] : [exercise])
    return { name: exercise.need('name'), key: workout?.facts.key ?? null }
  }

  /** Sets in the order they were done, each workout with its own start, and with the rows that it needs to be read again. */
  arrange(rows: readonly SetRow[]): SetRow[] {
    const facts = new Map([...this.#workouts.values()].map((workout) => [workout.facts.key, workout.facts]))
    const told = new Set<string>()
    return inOrderDone(rows).map((row) => {
      const { key } = row.session
      const named = this.#named.get(row.place.line) ?? []
      const unsaid = named.filter(({ line }) => !told.has(`${line} ${key}`))
      for (const { line } of unsaid) told.add(`${line} ${key}`)
      const raw = [...unsaid.map((parent) => parent.raw), row.raw].join('\n')
      return { ...row, raw, session: { ...row.session, ...facts.get(key) } }
    })
  }

  /** What exercises say of themselves; it is no note of a workout, and stays with its text. */
  get leftColumns(): string[] {
    const hasNotes = [...this.#exercises.values()].some((row) => attempt(() => row.text('notes')))
    return hasNotes ? [`${this.#notes} (exercise)`] : []
  }
}
