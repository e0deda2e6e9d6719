import { isDeepStrictEqual } from 'node:util'
import { type Compilable, CompiledQuery } from 'kysely'
import type { Db } from './schema.ts'

/** Rows of one statement: more are no faster, and every number of rows is a statement that is kept prepared. */
const ROWS_AT_ONCE = 32

type Columns<Row> = (keyof Row & string)[]

function valuesOf<Row extends object>(rows: readonly Row[], columns: Columns<Row>): unknown[] {
  const values: unknown[] = []
  for (const row of rows) {
    if (Object.keys(row).length !== columns.length) throw new Error(`Other columns than ${columns.join()}`)
    for (const column of columns) values.push(row[column])
  }
  return values
}

/**
 * A query that takes rows, built once for each number of them and from then on only given their values: for Kysely to build
 * the same insert thousands of times takes longer than for SQLite to do it. `build` may take nothing from the rows but
 * their values, in the order of their columns; every row has the same columns.
 */
export function builtOnce<Row extends object, Result>(
  build: (db: Db, rows: readonly Row[], columns: Columns<Row>) => Compilable<Result>,
): (db: Db, rows: readonly Row[]) => Promise<Result[]> {
  const queries = new Map<number, { sql: string; columns: Columns<Row> }>()

  function builtFor(db: Db, rows: readonly Row[]) {
    const before = queries.get(rows.length)
    if (before) return before
    const columns = Object.keys(rows[0] ?? {}) as Columns<Row>
    const { sql, parameters } = build(db, rows, columns).compile()
    if (!isDeepStrictEqual(parameters, valuesOf(rows, columns))) throw new Error(`Other values than of rows: ${sql}`)
    const built = { sql, columns }
    queries.set(rows.length, built)
    return built
  }

  return async (db, rows) => {
    const results: Result[] = []
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE)
      const { sql, columns } = builtFor(db, some)
      const answer = await db.executeQuery(CompiledQuery.raw(sql, valuesOf(some, columns)))
      // What the query of these rows answers: it is the same one.
      results.push(...(answer.rows as Result[]))
    }
    return results
  }
}
