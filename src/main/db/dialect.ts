import { setTimeout as pause } from 'node:timers/promises'
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { describeDatabaseError, isBusy } from './errors.ts'
import { stillThere } from './still-there.ts'

/** Between two tries. */
const PAUSE_MS = 15

function inWords<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw describeDatabaseError(error, path)
  }
}

/** Statements that are kept prepared: more than the app has, with those of `builtOnce` for every number of rows. */
const KEPT_STATEMENTS = 400

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
 * Tries a statement again as long as somebody else writes. SQLite itself would wait with the whole process, and no window
 * would move; a statement that found the database busy has done nothing.
 */
async function patiently<T>(patienceMs: number, run: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await pause(PAUSE_MS)
    }
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection
  readonly #patienceMs: number
  readonly #beforeEach: () => void

  constructor(connection: DatabaseConnection, patienceMs: number, beforeEach: () => void) {
    this.#connection = connection
    this.#patienceMs = patienceMs
    this.#beforeEach = beforeEach
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#beforeEach()
    return patiently(this.#patienceMs, () => this.#connection.executeQuery<R>(query))
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize)
  }
}

/**
 * Takes the write lock when a transaction begins. A transaction that begins by reading and then writes fails at once
 * when the command line wrote in between; one that waits at the start does not.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #raw: BetterSqlite3.Database
  readonly #patienceMs: number
  readonly #assertThere: () => void

  constructor(raw: BetterSqlite3.Database, patienceMs: number) {
    super({ database: worded(raw) })
    this.#raw = raw
    this.#patienceMs = patienceMs
    this.#assertThere = stillThere(raw.name)
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return new PatientConnection(connection, this.#patienceMs, () => {
      if (!this.#raw.inTransaction) this.#assertThere()
    })
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** What is committed from here on is acknowledged. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#assertThere()
    await super.commitTransaction(connection)
  }

  /** SQLite has undone everything already where the disk is full or broken; to ask again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** Kysely leaves SQLite's steps to commit one by one; a start that is killed between two would leave half of them. */
class WholeMigrationAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely's SQLite over one open handle; a handle that writes waits so long for others that do. */
export class OneHandleDialect extends SqliteDialect {
  readonly #raw: BetterSqlite3.Database
  readonly #patienceMs: number

  constructor(raw: BetterSqlite3.Database, patienceMs: number) {
    super({ database: worded(raw) })
    this.#raw = raw
    this.#patienceMs = patienceMs
  }

  override createAdapter(): SqliteAdapter {
    return new WholeMigrationAdapter()
  }

  override createDriver(): Driver {
    return this.#raw.readonly
      ? new SqliteDriver({ database: worded(this.#raw) })
      : new ImmediateDriver(this.#raw, this.#patienceMs)
  }
}
