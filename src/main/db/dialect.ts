import type BetterSqlite3 from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely'
import { describeDatabaseError } from './errors.ts'

function inWords<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw describeDatabaseError(error, path)
  }
}

/** Statements that are kept prepared: more than the app has, save for bulk inserts of every size. */
const KEPT_STATEMENTS = 200

function preparing(raw: BetterSqlite3.Database): (sql: string) => BetterSqlite3.Statement {
  const kept = new Map<string, BetterSqlite3.Statement>()
  return (sql) => {
    const before = kept.get(sql)
    if (before) return before
    const statement = inWords(raw.name, () => raw.prepare(sql))
    if (kept.size >= KEPT_STATEMENTS) kept.clear()
    kept.set(sql, statement)
    return statement
  }
}

/** What Kysely needs of a database, with failures in words. */
const worded = (raw: BetterSqlite3.Database, prepare = preparing(raw)) => ({
  close: () => void raw.close(),
  prepare(sql: string) {
    const statement = prepare(sql)
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => inWords(raw.name, () => statement.all(parameters)),
      run: (parameters: readonly unknown[]) => inWords(raw.name, () => statement.run(parameters)),
      iterate: (parameters: readonly unknown[]) => statement.iterate(parameters),
    }
  },
})

/**
 * Takes the write lock when a transaction begins. A transaction that begins by reading and then writes fails at once
 * when the command line wrote in between; one that waits at the start does not.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** Kysely's SQLite over one open handle. */
export class OneHandleDialect extends SqliteDialect {
  readonly #raw: BetterSqlite3.Database

  constructor(raw: BetterSqlite3.Database) {
    super({ database: worded(raw) })
    this.#raw = raw
  }

  override createDriver(): Driver {
    const config = { database: worded(this.#raw) }
    return this.#raw.readonly ? new SqliteDriver(config) : new ImmediateDriver(config)
  }
}
