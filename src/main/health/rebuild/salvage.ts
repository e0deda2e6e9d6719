import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '#main/backups/shelf.ts'
import { type OldDatabase, openOldDatabase } from '#main/db/old-database.ts'
import type { OpenDatabase } from '#main/db/open.ts'
import { realDisk } from '#main/lib/disk.ts'
import { describeError, type Log } from '#main/lib/log.ts'
import type { Services } from '#main/services.ts'
import { countSessions } from '#main/sessions/sessions.repository.ts'
import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import { carrySessions } from './carry-sessions.ts'
import { carryTables, type Wanted } from './carry-tables.ts'

interface Ports {
  database: OpenDatabase
  services: Pick<Services, 'sessions' | 'exporter' | 'folders'>
  dataDir: string
  log: Log
}

/** What was found where, for the report. */
interface Found {
  unread: string[]
  backup: { path: string; tables: string[] } | null
  taken: number
  lost: string[]
}

const WORDS: Record<string, string | undefined> = {
  settings: 'settings',
  drafts: 'drafts',
  tombstones: 'tombstones',
  notices: 'notices',
  import_batches: 'imports',
  import_batch_sessions: 'imports',
  own_exercise_names: 'exercises',
  own_movements: 'exercises',
  exercise_changes: 'exercises',
}

/** Tables in words. */
function wordsOf(tables: readonly string[]): string {
  const words = tables.map((name) => t(`health.tables.${(WORDS[name] ?? 'other') as 'other'}`))
  return [...new Set(words)].join(', ')
}

function reportOf({ unread, backup, taken, lost }: Found, sessions: number, file: string | null): Notice {
  const left = unread.filter((table) => !backup?.tables.includes(table))
  const message = [
    t('health.rebuilt.files', { count: sessions }),
    taken > 0 ? t('health.rebuilt.older', { count: taken }) : null,
    unread.length === 0 ? t('health.rebuilt.tables') : null,
    backup ? t('health.rebuilt.backup', { file: backup.path, tables: wordsOf(backup.tables) }) : null,
    left.length > 0 ? t('health.rebuilt.lost', { tables: wordsOf(left) }) : null,
    lost.length > 0 ? t('health.rebuilt.lostSessions', { count: lost.length }) : null,
  ]
  return { code: 'database-rebuilt', message: message.filter((words) => words !== null).join(' '), file }
}

/** The newest backup that can be opened. */
async function openBackup(dataDir: string): Promise<{ old: OldDatabase; path: string } | null> {
  for (const { path } of await listBackups(realDisk, join(dataDir, 'backups'))) {
    const old = openOldDatabase(path)
    if (old && old.tables().length > 0) return { old, path }
    old?.close()
  }
  return null
}

/**
 * Fills a new database with what is in no session file, from the one that stood in its place, and where that cannot be read
 * from the newest backup. Best effort: nothing here fails a start. Null where no database was replaced.
 */
export function createSalvage({ database, services, dataDir, log }: Ports) {
  const { db, readDb, before } = database
  if (before === null) return null
  const old = openOldDatabase(before)
  const found: Found = { unread: [], backup: null, taken: 0, lost: [] }

  async function unlessFailing(task: () => Promise<void>): Promise<void> {
    try {
      await task()
    } catch (error) {
      log('error', 'Part of a replaced database could not be taken over', describeError(error))
    }
  }

  /** A session that was restored since the backup has its file: its deletion is over. */
  const isStillSo: Wanted = (table, row) =>
    table !== 'tombstones' || !existsSync(join(services.folders.sessions, String(row.file_name)))

  async function fromBackup(only: readonly string[]): Promise<void> {
    const backup = await openBackup(dataDir)
    if (!backup) return
    try {
      const unread = await carryTables(db, backup.old, { only, wanted: isStillSo })
      found.backup = { path: backup.path, tables: only.filter((table) => !unread.includes(table)) }
    } finally {
      backup.old.close()
    }
  }

  return {
    /** To be called before the session files are read: what was deleted must not come back. */
    async takeTables(): Promise<void> {
      await unlessFailing(async () => {
        found.unread = await carryTables(db, old ?? NOTHING)
      })
      if (found.unread.length > 0) await unlessFailing(() => fromBackup(found.unread))
    },

    /** To be called when the session files are read; answers what was found and done. */
    async takeSessions(): Promise<Notice> {
      const ports = { ...services, db: readDb }
      await unlessFailing(async () => {
        if (old) Object.assign(found, await carrySessions(ports, old))
      })
      await unlessFailing(async () => {
        if (found.lost.length === 0) return
        const backup = await openBackup(dataDir)
        if (!backup) return
        const { taken } = await carrySessions(ports, backup.old, found.lost)
        backup.old.close()
        found.taken += taken
        const there = await Promise.all(found.lost.map((id) => services.sessions.find(id)))
        found.lost = found.lost.filter((_, index) => there[index] === null)
      })
      await services.exporter.drain({ early: true })
      old?.close()
      return reportOf(found, await countSessions(readDb), existsSync(before) ? before : null)
    },
  }
}

/** A database of which nothing can be read. */
const NOTHING: Pick<OldDatabase, 'tables' | 'rows'> = { tables: () => [], rows: () => ({ rows: [], isWhole: false }) }
