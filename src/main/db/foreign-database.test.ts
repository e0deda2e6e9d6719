import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import BetterSqlite3 from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { databaseKind, withForeignDatabase } from './foreign-database.ts'
import { tempFolder } from './testing.ts'

beforeEach(() => {
  // A place of their own for copies, so that those of other processes are not seen.
  const folder = tempFolder()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
  onTestFinished(() => void vi.unstubAllEnvs())
})

function open(path: string): BetterSqlite3.Database {
  const raw = new BetterSqlite3(path)
  onTestFinished(() => void raw.close())
  return raw
}

/** A database of another program with 200 rows in several pages. */
function made(journal: 'delete' | 'wal' = 'delete'): { path: string; raw: BetterSqlite3.Database } {
  const path = join(tempFolder(), 'other.db')
  const raw = open(path)
  raw.pragma(`journal_mode = ${journal}`)
  raw.exec('create table logs (id integer primary key, text text)')
  const insert = raw.prepare('insert into logs (text) values (?)')
  raw.transaction(() => {
    for (let i = 0; i < 200; i += 1) insert.run(`${i} `.repeat(50))
  })()
  return { path, raw }
}

const count = (path: string): unknown =>
  withForeignDatabase(path, (raw) => raw.prepare('select count(*) from logs').pluck().get())

function failure(path: string): AppError {
  try {
    count(path)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It was read.')
}

/** Copies that this process left behind. */
const copies = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('traininglogs-foreign-'))

describe('a database of another program', () => {
  it('is read from a copy, and neither it nor its folder changes', () => {
    const { path, raw } = made()
    raw.close()
    const folder = join(path, '..')
    const before = [readdirSync(folder), readFileSync(path)]
    expect(count(path)).toBe(200)
    expect([readdirSync(folder), readFileSync(path)]).toEqual(before)
    expect(copies()).toEqual([])
  })

  it('is read with what stands in its write-ahead log, while the other program has it open', () => {
    const { path, raw } = made('wal')
    raw.prepare('insert into logs (text) values (?)').run('only in the log')
    const files = () => ['', '-wal', '-shm'].map((suffix) => readFileSync(path + suffix).toString('base64'))
    const before = files()
    expect(count(path)).toBe(201)
    expect(files()).toEqual(before)
  })

  it('is read without its log, where only the file itself was copied', () => {
    const { path, raw } = made('wal')
    raw.pragma('wal_checkpoint(truncate)')
    const copied = join(tempFolder(), 'copied.db')
    copyFileSync(path, copied)
    expect(count(copied)).toBe(200)
    expect(existsSync(`${copied}-wal`)).toBe(false)
  })

  it('cannot be written', () => {
    const { path, raw } = made()
    raw.close()
    const write = () => withForeignDatabase(path, (copy) => copy.exec('delete from logs'))
    expect(write).toThrow(AppError)
    expect(count(path)).toBe(200)
  })

  it('goes away with its copy where the reading of it fails', () => {
    const { path, raw } = made()
    raw.close()
    const broken = () =>
      withForeignDatabase(path, () => {
        throw new RangeError('a mistake of ours')
      })
    expect(broken).toThrow(RangeError)
    expect(copies()).toEqual([])
  })
})

describe('a file that cannot be read as a database', () => {
  const file = (bytes: string | Uint8Array): string => {
    const path = join(tempFolder(), 'file.db')
    writeFileSync(path, bytes)
    return path
  }
  const damaged = (): string => {
    const { path, raw } = made()
    raw.close()
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 5000, 9000)
    writeFileSync(path, bytes)
    return path
  }
  const cutOff = (): string => {
    const { path, raw } = made()
    raw.close()
    truncateSync(path, 9000)
    return path
  }
  const onlyHeader = (): string => file(Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(8000)]))
  const locked = (): string => {
    const { path, raw } = made()
    raw.exec('begin exclusive; delete from logs where id > 100')
    return path
  }
  const interrupted = (): string => {
    const { path, raw } = made()
    raw.pragma('cache_size = 1')
    raw.exec(`begin; update logs set text = text || 'x'`)
    const copied = join(tempFolder(), 'crashed.db')
    for (const suffix of ['', '-journal']) copyFileSync(path + suffix, copied + suffix)
    return copied
  }
  const folder = (): string => {
    const path = join(tempFolder(), 'folder.db')
    mkdirSync(path)
    return path
  }
  const strange = (): string => {
    const path = join(tempFolder(), 'strange.db')
    open(path).exec('create table logs_of_another (id integer)')
    return path
  }

  it.each([
    ['an empty file', () => file(''), 'EMPTY'],
    ['a text', () => file('Date,Exercise\n'.repeat(500)), 'NOT_A_DATABASE'],
    ['a short file of any bytes', () => file(randomBytes(20)), 'NOT_A_DATABASE'],
    ['noise', () => file(randomBytes(20_000)), 'ENCRYPTED'],
    ['a packed file', () => file(gzipSync(randomBytes(20_000))), 'ENCRYPTED'],
    ['a damaged database', damaged, 'DAMAGED'],
    ['a database that was cut off', cutOff, 'DAMAGED'],
    ['the beginning of a database before noise', onlyHeader, 'DAMAGED'],
    ['a database that is being written', locked, 'BUSY'],
    ['a database whose writer ended amid writing', interrupted, 'BUSY'],
    ['a database without the table that is asked for', strange, 'UNKNOWN'],
    ['a folder', folder, 'UNREADABLE'],
    ['a path to nothing', () => join(tempFolder(), 'nothing.db'), 'UNREADABLE'],
  ])('is told in words: %s', (_what, make, kind) => {
    const path = make()
    const before = existsSync(path) && kind !== 'UNREADABLE' ? readFileSync(path).toString('base64') : null
    const error = failure(path)
    expect(error.code).toBe(`FOREIGN_DATABASE_${kind}`)
    expect(error.message).toContain(path)
    expect(error.message).not.toContain('{{')
    expect(copies()).toEqual([])
    if (before !== null) expect(readFileSync(path).toString('base64')).toBe(before)
  })
})

describe('the kind of a database', () => {
  const kindOf = (...statements: string[]): unknown => {
    const path = join(tempFolder(), 'some.db')
    open(path).exec(statements.join(';'))
    return databaseKind(path)
  }

  it('is told by its tables', () => {
    expect(kindOf('create table training_log (a)', 'create table exercise (a)')).toBe('fitnotes')
    expect(kindOf('create table training_sessions (a)')).toBe('legacy')
    expect(kindOf('create table kysely_migration (a)', 'create table sessions (a)')).toBe('own')
    expect(kindOf('create table notes (a)')).toBeNull()
  })

  it('is not told by views, which may run for ever', () => {
    const endless = 'with recursive n(i) as (select 1 union all select i + 1 from n) select i from n'
    expect(kindOf('create table exercise (a)', `create view training_log as ${endless}`)).toBeNull()
  })
})
