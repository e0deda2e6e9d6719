import { z } from 'zod'
import type { SpelledName } from './exercise-names.repository.ts'
import type { OwnExerciseNamesTable, OwnMovementsTable } from './exercises.table.ts'
import type { NameSources } from './movement-graph.ts'

/** Rows of one table by key, null where there is none. */
type Keyed<Row> = [key: string, row: Row | null][]

/** What a change writes: decisions about names, and descriptions of movements. */
export interface Rows {
  names: Keyed<OwnExerciseNamesTable>
  movements: Keyed<OwnMovementsTable>
}

const keyed = <Row extends z.ZodType>(row: Row) => z.array(z.tuple([z.string(), row.nullable()]))

const rowsSchema = z.strictObject({
  names: keyed(
    z.strictObject({
      name_key: z.string(),
      name: z.string(),
      movement_key: z.string().nullable(),
      decided_at: z.string(),
    }),
  ),
  movements: keyed(
    z.strictObject({
      exercise_key: z.string(),
      name: z.string(),
      primary_muscles: z.string(),
      secondary_muscles: z.string(),
      equipment: z.string(),
      load_mode: z.string(),
      updated_at: z.string(),
    }),
  ),
}) satisfies z.ZodType<Rows>

/** Rows as they were kept with a change. */
export const parseRows = (text: string): Rows => rowsSchema.parse(JSON.parse(text))

/** Everything known of names, the decisions as rows too. */
export interface NameState extends NameSources {
  decisions: OwnExerciseNamesTable[]
}

const spelled = ({ name_key, name, movement_key }: OwnExerciseNamesTable): SpelledName => ({
  key: name_key,
  name,
  movement: movement_key,
  decided: true,
})

function applied<Row>(rows: readonly Row[], keyOf: (row: Row) => string, changes: Keyed<Row>): Row[] {
  const changed = new Set(changes.map(([key]) => key))
  return [...rows.filter((row) => !changed.has(keyOf(row))), ...changes.flatMap(([, row]) => row ?? [])]
}

const oldestFirst = (a: OwnExerciseNamesTable, b: OwnExerciseNamesTable): number =>
  a.decided_at < b.decided_at || (a.decided_at === b.decided_at && a.name_key < b.name_key) ? -1 : 1

/** What would be known after these rows are written. */
export function withRows(state: NameState, rows: Rows): NameState {
  const decisions = applied(state.decisions, ({ name_key }) => name_key, rows.names).sort(oldestFirst)
  return {
    ...state,
    own: applied(state.own, ({ exercise_key }) => exercise_key, rows.movements),
    decisions,
    names: [...state.names.filter(({ decided }) => !decided), ...decisions.map(spelled)],
  }
}

/** The rows that these take the place of, as they are now. */
export function rowsNow({ decisions, own }: NameState, { names, movements }: Rows): Rows {
  const byName = new Map(decisions.map((row) => [row.name_key, row]))
  const byMovement = new Map(own.map((row) => [row.exercise_key, row]))
  return {
    names: names.map(([key]) => [key, byName.get(key) ?? null]),
    movements: movements.map(([key]) => [key, byMovement.get(key) ?? null]),
  }
}
