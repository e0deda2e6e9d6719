import type { Db } from '#main/db/schema.ts'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import { describeError, type Log } from '#main/lib/log.ts'
import { createSerial } from '#main/lib/serial.ts'
import { setContentHash } from '#main/sessions/sessions.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Notice } from '#shared/contract/health.ts'
import { createDelivery, type Done } from './deliver.ts'
import { stopsEveryFile } from './file-problem.ts'
import type { Folders } from './folders.ts'
import {
  claimFiles,
  claimOwners,
  failFile,
  type OwedFile,
  oweFile,
  pendingFiles,
  releaseFile,
  settleFile,
} from './outbox.repository.ts'
import { isOwnerAlive } from './process-life.ts'
import { createRetries } from './retries.ts'
import { createSessionFiles } from './session-files.ts'

interface Ports {
  db: Db
  disk: Disk
  folders: Folders
  now(): Date
  /** Name of this opened app, from `ownerName`. */
  owner: string
  log: Log
  /** Told what was found in the way of a file and kept. */
  report(notice: Notice): Promise<void>
}

/** Files of one claim: few enough that a save never waits long behind a long drain. */
const BATCH = 32

type Batch = { last: string | null; count: number; again: string[]; trashed: Map<string, string>; stopped: boolean }

/** Brings the session files on disk to what the database says, from the outbox; one writer for each file, ever. */
export function createExporter({ db, disk, folders, now, owner, log, report }: Ports) {
  const files = createSessionFiles(disk, folders, now)
  const tell = (notice: Notice) =>
    // The file is kept and named by its place, and what was owed is done: the words alone are no reason to do it again.
    report(notice).catch((error: unknown) => log('error', 'A notice could not be kept', describeError(error)))
  const deliver = createDelivery({ db, files, report: tell })
  const inTurn = createSerial()

  async function settle(done: Done[]): Promise<string[]> {
    const again: string[] = []
    await db.transaction().execute(async (db) => {
      for (const file of done) {
        if (file.contentHash) await setContentHash(db, file.sessionId, file.revision, file.contentHash)
        const outcome = await settleFile(db, owner, file)
        if (outcome === 'lost' && file.op === 'write' && file.contentHash) {
          await oweFile(db, { ...file, replaces: [...file.replaces, file.contentHash] })
        }
        if (outcome !== 'settled') again.push(file.sessionId)
      }
    })
    return again
  }

  async function fail({ sessionId, op }: OwedFile, error: unknown): Promise<string> {
    const errno = errnoOf(error) ?? 'UNKNOWN'
    log('error', 'A session file could not be brought up to date', { sessionId, op, ...describeError(error) })
    await failFile(db, owner, sessionId, errno, now().getTime())
    return errno
  }

  async function work(claimed: OwedFile[]): Promise<Batch> {
    const done: Done[] = []
    let stopped = false
    for (const owed of claimed) {
      if (stopped) {
        await releaseFile(db, owner, owed.sessionId)
        continue
      }
      try {
        done.push(await deliver(owed))
      } catch (error) {
        stopped = stopsEveryFile(await fail(owed, error))
      }
    }
    const again = done.length > 0 ? await settle(done) : []
    const trashed = new Map(done.flatMap(({ sessionId, trashed }) => (trashed ? [[sessionId, trashed] as const] : [])))
    return { last: claimed.at(-1)?.sessionId ?? null, count: claimed.length, again, trashed, stopped }
  }

  async function claimAndWork(which: {
    only?: string
    after?: string
    early: boolean
    dead: string[]
  }): Promise<Batch> {
    const claimed = await claimFiles(db, { owner, now: now().getTime(), limit: BATCH, ...which })
    return work(claimed)
  }

  const deadOwners = async (): Promise<string[]> => (await claimOwners(db)).filter((other) => !isOwnerAlive(other))
  const isOn = async (): Promise<boolean> => (await readSettings(db)).jsonExport

  /** Whether a file is as it should be now, and where it went if that was the trash. */
  async function one(sessionId: string): Promise<{ settled: boolean; trashed: string | null }> {
    const dead = await deadOwners()
    // A second round where the session changed while its file was written.
    for (let round = 1; round <= 2; round += 1) {
      const { again, trashed, stopped } = await inTurn(() => claimAndWork({ only: sessionId, early: true, dead }))
      if (again.length === 0) return { settled: !stopped, trashed: trashed.get(sessionId) ?? null }
    }
    return { settled: false, trashed: null }
  }

  async function all(early: boolean, goOn: (done: number) => boolean): Promise<void> {
    const dead = await deadOwners()
    let done = 0
    for (let after: string | null = ''; after !== null && goOn(done); ) {
      const from: string = after
      const { last, count, again, stopped } = await inTurn(() => claimAndWork({ after: from, early, dead }))
      for (const sessionId of again) await one(sessionId)
      done += count
      after = stopped ? null : last
    }
  }

  /** What the outbox cannot do now it does later: what it serves is committed, and must not look as if it had failed. */
  async function unlessBusy<T>(task: () => Promise<T>): Promise<T | null> {
    try {
      return (await isOn()) ? await task() : null
    } catch (error) {
      log('error', 'The outbox could not be worked off', describeError(error))
      return null
    }
  }

  async function drain({
    early,
    goOn = () => true,
  }: {
    early: boolean
    goOn?: (done: number) => boolean
  }): Promise<number> {
    await unlessBusy(() => all(early, goOn))
    return (await pendingFiles(db)).count
  }

  const retries = createRetries({
    drain,
    nextAttemptAt: async () => ((await isOn()) ? (await pendingFiles(db)).nextAttemptAt : null),
    now,
    log,
  })

  return {
    /**
     * Tries to bring the file of one session up to date now; answers where it was moved if that was to the trash.
     * Never rejects: what could not be done stays owed, with the reason, and is tried again later.
     */
    async exportFile(sessionId: string): Promise<string | null> {
      const outcome = await unlessBusy(() => one(sessionId))
      if (outcome?.settled) void retries.diskWorks()
      else retries.diskRefuses()
      return outcome?.trashed ?? null
    },

    /**
     * Tries every owed file, `early` also those whose next attempt is not due yet; answers how many are still owed. `goOn`
     * is asked before every few files, with how many are done; `false` ends the work there, and the rest stays owed.
     */
    drain,

    /** Tries every owed file in the background, and goes on trying; resolves after the first round, never rejects. */
    catchUp: retries.diskWorks,

    /** Whether a file on disk is not as it was written; `contentHash` is that of the session. */
    differs: files.differs,

    /** Keeps a text in the trash under the name of a file; answers its path. Rejects with the errno error of the disk. */
    keepInTrash: files.keepInTrash,

    /** Ends the tries in the background, after the file that is being written. */
    close: retries.close,
  }
}
export type Exporter = ReturnType<typeof createExporter>
