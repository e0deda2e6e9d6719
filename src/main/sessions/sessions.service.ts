import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Db, ReadDb } from '#main/db/schema.ts'
import { errnoOf } from '#main/lib/disk.ts'
import type { Exporter } from '#main/outbox/exporter.ts'
import { findOwed, oweFile } from '#main/outbox/outbox.repository.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import { createLoadModes } from '#main/totals/load-modes.repository.ts'
import { type Copies, type SavedSession, type StoredSession, sessionErrors } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/domain/session.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { discardSession } from './discard-session.ts'
import { findRecord, findVolumeKg } from './sessions.repository.ts'
import { type SaveOptions, type Stored, storeSession } from './store-session.ts'
import { type FoundSession, takeInSessions } from './take-in-sessions.ts'
import { findTombstone } from './tombstones.repository.ts'
import { findSession } from './whole-session.repository.ts'

interface Ports {
  db: Db
  readDb: ReadDb
  exporter: Exporter
  /** Absolute paths, for the answers. */
  paths: { database: string; sessionsDir: string }
  now(): Date
}

type FileRecord = Pick<Stored, 'fileName' | 'contentHash'>

const notFound = () => new AppError(sessionErrors.NOT_FOUND, t('storage.session.notFound'))

/** Saves, deletes and restores sessions in both copies: in one transaction here, in files through the outbox. */
export function createSessionsService({ db, readDb, exporter, paths, now }: Ports) {
  /** Whether the file is somebody else's work, and not one that was just written by another save. */
  async function isDifferent(id: string, { fileName, contentHash }: FileRecord): Promise<boolean> {
    if (!(await exporter.differs(fileName, contentHash))) return false
    const now = await findRecord(readDb, id)
    return now?.contentHash === contentHash && now.fileName === fileName && !(await findOwed(readDb, id))
  }

  async function copiesOf(id: string, record: FileRecord): Promise<Copies> {
    const copies = { database: paths.database, file: join(paths.sessionsDir, record.fileName) }
    const owed = await findOwed(readDb, id)
    if (!owed) {
      const different = await isDifferent(id, record)
      return different
        ? { ...copies, fileStatus: 'different', problem: t('storage.file.different') }
        : { ...copies, fileStatus: 'written', problem: null }
    }
    if (!(await readSettings(readDb)).jsonExport) return { ...copies, fileStatus: 'off', problem: null }
    return { ...copies, fileStatus: 'pending', problem: owed.problem ?? t('storage.file.otherProcess') }
  }

  async function answer(session: Session, stored: Stored): Promise<SavedSession> {
    const { revision, changed } = stored
    return {
      id: session.id,
      revision,
      exercises: session.exercises.length,
      workingSets: session.exercises.reduce((sum, { workingSets }) => sum + workingSets.length, 0),
      volumeKg: await findVolumeKg(readDb, session.id),
      changed,
      copies: await copiesOf(session.id, stored),
    }
  }

  /**
   * Saves a session as its next revision: wholly or not at all in the database, then as a file. A disk that refuses the
   * file does not undo the save: the answer's copies say so. Rejects with `SESSION_CHANGED`, `SESSION_NOT_FOUND` (only
   * where a revision is expected), `SESSION_TOO_LARGE` or one of `databaseErrors`.
   */
  async function save(session: Session, options: SaveOptions = {}): Promise<SavedSession> {
    const stored = await db.transaction().execute(async (db) => storeSession(db, session, options, now()))
    await exporter.exportFile(session.id)
    return answer(session, stored)
  }

  return {
    save,

    /**
     * Saves other content of a saved session as its next revision; the file of the one before is kept in the trash.
     * Rejects like `save`, and where the disk refuses the copy with `SESSION_NOT_REPLACED`: then nothing is changed.
     */
    async replace(session: Session): Promise<SavedSession> {
      const before = await findSession(readDb, session.id)
      if (!before) return save(session)
      const { revision, fileName } = before.record
      try {
        await exporter.keepInTrash(fileName, serializeSession(before.session, revision))
      } catch (error) {
        const words = t('storage.session.notReplaced', { code: errnoOf(error) ?? String(error) })
        throw new AppError(sessionErrors.NOT_REPLACED, words, null, { cause: error })
      }
      return save(session, { expectedRevision: revision })
    },

    /** Saves all of these or, if the database refuses one, none; then writes their files. */
    async saveMany(sessions: readonly Session[]): Promise<SavedSession[]> {
      const stored = await db.transaction().execute(async (db) => {
        const all: [Session, Stored][] = []
        const modes = createLoadModes(db)
        for (const session of sessions) {
          all.push([session, await storeSession(db, session, { modes }, now())])
          await breathe()
        }
        return all
      })
      await exporter.drain({ early: true })
      const answers = []
      for (const [session, as] of stored) answers.push(await answer(session, as))
      return answers
    },

    /** The saved session of an id, or null. */
    async find(id: string): Promise<Session | null> {
      return (await findSession(readDb, id))?.session ?? null
    },

    /** Where the copies of a saved session are, or null. */
    async copies(id: string): Promise<Copies | null> {
      const record = await findRecord(readDb, id)
      return record && copiesOf(id, record)
    },

    /** A saved session with its copies and the text of its file. Rejects with `SESSION_NOT_FOUND`. */
    async get(id: string): Promise<StoredSession> {
      const found = await findSession(readDb, id)
      if (!found) throw notFound()
      const { session, record } = found
      const document = serializeSession(session, record.revision)
      return { session, revision: record.revision, copies: await copiesOf(id, record), document }
    },

    /**
     * Stores sessions that were found in the folder of session files and are neither saved nor deleted; answers by id what
     * they were stored as, or in words why one cannot be. A file that does not stay as it is, is owed.
     */
    takeIn: (found: readonly FoundSession[]) => takeInSessions(db, found, now()),

    /**
     * Saves sessions of another database that are not, or in an older revision, in this one; none gets a lower revision than it
     * had there. Rejects like `save`.
     */
    async carryOver(found: readonly { session: Session; revision: number }[]): Promise<void> {
      await db.transaction().execute(async (db) => {
        const modes = createLoadModes(db)
        for (const { session, revision } of found) {
          await storeSession(db, session, { modes, atLeast: revision }, now())
          await breathe()
        }
      })
    },

    /** Owes the files of sessions anew, where they are still saved; the exporter's next drain writes them. */
    async oweAgain(ids: readonly string[]): Promise<void> {
      await db.transaction().execute(async (db) => {
        for (const sessionId of ids) {
          const record = await findRecord(db, sessionId)
          if (record) await oweFile(db, { sessionId, op: 'write', staleFiles: [], replaces: [], ...record })
          await breathe()
        }
      })
    },

    /** Deletes a session from both copies; its file goes to the trash, and `restore` brings it back. */
    async remove(id: string): Promise<{ id: string; trashedFile: string | null }> {
      await db.transaction().execute(async (db) => {
        if (!(await discardSession(db, id, now()))) throw notFound()
      })
      return { id, trashedFile: await exporter.exportFile(id) }
    },

    /** Saves a deleted session again as it was. Rejects with `SESSION_NOT_FOUND` where none was deleted. */
    async restore(id: string): Promise<SavedSession> {
      const tombstone = await findTombstone(readDb, id)
      if (!tombstone) throw notFound()
      const found = parseSessionFile(Buffer.from(tombstone.document))
      if (found.kind !== 'session') throw new AppError(sessionErrors.INVALID, t('storage.session.cannotRestore'))
      return save(found.session)
    },
  }
}
export type SessionsService = ReturnType<typeof createSessionsService>
