import { existsSync, statSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type BetterSqlite3 from 'better-sqlite3'
import { type Disk, ensureFolder, realDisk, renamePatiently, syncFolder, syncPath } from '#main/lib/disk.ts'
import { isLeftOver, temporaryName } from '#main/outbox/write-file-durably.ts'
import { connect } from './connect.ts'

/** How many rows each table has. */
export type RowCounts = Record<string, number>

/** What is known of a copy that was verified. */
export interface VerifiedCopy {
  path: string
  bytes: number
  rows: RowCounts
}

/** A copy that is not sound, or not whole; it is not kept. */
export class UnsoundCopy extends Error {
  override readonly name = 'UnsoundCopy'
}

const SIDE_FILES = ['-journal', '-wal', '-shm'] as const
const PAGES_AT_ONCE = 1000

/** Tables that hold rows of their own: those of a search index are its own affair, and have their own check. */
const ownTables = (raw: BetterSqlite3.Database): string[] =>
  raw
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'
       order by name`,
    )
    .pluck()
    .all()

/** Counts the rows of every table. */
const countRows = (raw: BetterSqlite3.Database): RowCounts =>
  Object.fromEntries(
    ownTables(raw).map((name) => [name, Number(raw.prepare(`select count(*) from "${name}"`).pluck().get())]),
  )

/** What is wrong with a database, in SQLite's words; null where nothing is. Reads every byte of it. */
export function faultOf(raw: BetterSqlite3.Database): string | null {
  const verdict = raw.pragma('integrity_check(1)', { simple: true })
  return verdict === 'ok' ? null : String(verdict)
}

/** What a copy is compared by. Rows that belong to nothing should never be; a copy of them is no worse than they are. */
const contentOf = (raw: BetterSqlite3.Database) => ({
  rows: countRows(raw),
  orphans: (raw.pragma('foreign_key_check') as unknown[]).length,
})

/** All of it as it is at one moment, whoever saves meanwhile. */
async function copyMoment(path: string, target: string): Promise<ReturnType<typeof contentOf>> {
  const source = connect(path, { readonly: true })
  try {
    source.exec('begin')
    const content = contentOf(source)
    await source.backup(target, { progress: () => PAGES_AT_ONCE })
    return content
  } finally {
    source.close()
  }
}

/** Makes a database one file that can be read where nothing can be written, and proves that it is whole. */
function settle(copy: string, expected: ReturnType<typeof contentOf>): void {
  const raw = connect(copy, { readonly: false })
  try {
    raw.pragma('journal_mode = DELETE')
    const fault = faultOf(raw)
    if (fault !== null) throw new UnsoundCopy(fault)
    if (!isDeepStrictEqual(contentOf(raw), expected)) throw new UnsoundCopy('It has other rows than the database.')
  } finally {
    raw.close()
  }
}

async function removeCopy(disk: Disk, path: string): Promise<void> {
  for (const suffix of ['', ...SIDE_FILES]) await disk.unlink(path + suffix).catch(() => {})
}

/** Removes what processes that died have left of copies they made in a folder. */
async function removeLeftCopies(disk: Disk, folder: string): Promise<void> {
  const names = await disk.readdir(folder).catch((): string[] => [])
  const left = names.filter((name) => isLeftOver(name.replace(/-(journal|wal|shm)$/, '')))
  for (const name of left) await disk.unlink(join(folder, name)).catch(() => {})
}

function freeName(folder: string, name: string): string {
  const { name: stem, ext } = parse(name)
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem}-${count}${ext}`)
    if (!existsSync(path)) return path
  }
}

/**
 * Copies a database, as it is at one moment, into a folder: opened, checked, its rows counted, and there after a power cut
 * before it gets the name that `nameOf` gives it. Rejects with `UnsoundCopy`, SQLite's error or the errno error of the disk;
 * nothing of it is left then. It takes a second for ten thousand sessions: not for the thread of a window.
 */
export async function copyVerified(
  path: string,
  folder: string,
  nameOf: (rows: RowCounts) => string,
  disk: Disk = realDisk,
): Promise<VerifiedCopy> {
  await ensureFolder(disk, folder)
  await removeLeftCopies(disk, folder)
  const temporary = join(folder, temporaryName())
  try {
    const content = await copyMoment(path, temporary)
    settle(temporary, content)
    const { rows } = content
    await syncPath(disk, temporary, 'r+')
    const target = freeName(folder, basename(nameOf(rows)))
    await renamePatiently(disk, temporary, target)
    await syncFolder(disk, folder)
    return { path: target, bytes: statSync(target).size, rows }
  } catch (error) {
    await removeCopy(disk, temporary)
    throw error
  }
}
