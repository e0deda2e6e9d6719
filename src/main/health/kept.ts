import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import type { Folders } from '#main/outbox/folders.ts'
import { readRegularFile } from '#main/outbox/session-files.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import type { SessionFileService } from '#main/session-file/session-file.service.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { healthErrors, type Kept, type KeptPlace } from '#shared/contract/health.ts'
import { sessionFileErrors } from '#shared/contract/session-file.ts'
import type { Session } from '#shared/domain/session.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

interface Ports {
  disk: Disk
  folders: Folders
  sessionFiles: Pick<SessionFileService, 'take'>
  now(): Date
}

const STAMP = /\.(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(?:-\d+)?(?:\.[^.]*)?$/
const DAY = 86_400_000

/** When something was moved away, by its name. */
function keptAt(name: string): Date | null {
  const [, day, ...time] = STAMP.exec(name) ?? []
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T${time.slice(0, 3).join(':')}.${time[3]}Z`)
  return Number.isNaN(at) ? null : new Date(at)
}

/** What belongs to a database beside it. */
const isSideFile = (name: string): boolean => /\.db-(wal|shm|journal)$/.test(name)

const notKept = () => new AppError(healthErrors.NOT_KEPT, t('health.errors.notKept'))

/** What was moved away: the trash and the quarantine. */
export function createKept({ disk, folders, sessionFiles, now }: Ports) {
  async function entriesOf(place: KeptPlace): Promise<Dirent[]> {
    try {
      const entries = await disk.readdir(folders[place], { withFileTypes: true })
      return entries.filter(({ name }) => !isSideFile(name))
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return []
      throw error
    }
  }

  async function bytesOf(place: KeptPlace, name: string): Promise<Buffer | null> {
    if (!/\.json$/i.test(name)) return null
    const bytes = await readRegularFile(disk, join(folders[place], name)).catch(() => null)
    return Buffer.isBuffer(bytes) ? bytes : null
  }

  async function sessionIn(db: ReadDb, bytes: Buffer | null): Promise<Kept['session']> {
    const found = bytes && parseSessionFile(bytes)
    if (found?.kind !== 'session') return null
    const { id, date, focus, exercises } = found.session
    const saved = await findSession(db, id)
    const same = (other: Session) => JSON.stringify(other) === JSON.stringify(found.session)
    const known = saved === null ? 'new' : same(saved.session) ? 'same' : 'different'
    return { id, date, focus, exercises: exercises.map(({ name }) => name), known }
  }

  const kindOf = (entry: Dirent, session: Kept['session']): Kept['kind'] => {
    if (session) return 'session'
    if (entry.isDirectory()) return 'folder'
    return entry.name.endsWith('.db') ? 'database' : 'other'
  }

  async function describe(db: ReadDb, place: KeptPlace, entry: Dirent): Promise<Kept> {
    const { name } = entry
    const path = join(folders[place], name)
    const session = await sessionIn(db, await bytesOf(place, name))
    const bytes = await disk.lstat(path).then(
      ({ size }) => size,
      () => 0,
    )
    await breathe()
    const at = keptAt(name)
    return { place, name, path, bytes, keptAt: at?.toISOString() ?? null, kind: kindOf(entry, session), session }
  }

  /** The path of something that is kept. Rejects with `HEALTH_NOT_KEPT`. */
  async function pathOf(place: KeptPlace, name: string): Promise<string> {
    if (!(await entriesOf(place)).some((entry) => entry.name === name)) throw notKept()
    return join(folders[place], name)
  }

  return {
    pathOf,

    /** A page of what is kept, the latest first. */
    async list(db: ReadDb, place: KeptPlace, page: { limit: number; offset: number }) {
      const timeOf = ({ name }: Dirent): number => keptAt(name)?.getTime() ?? 0
      const entries = (await entriesOf(place)).sort((a, b) => timeOf(b) - timeOf(a) || (a.name < b.name ? -1 : 1))
      const kept: Kept[] = []
      for (const entry of entries.slice(page.offset, page.offset + page.limit))
        kept.push(await describe(db, place, entry))
      return { total: entries.length, kept }
    },

    /**
     * Saves a session that is kept, under its id; what is kept stays. Rejects with `HEALTH_NOT_KEPT`, `HEALTH_NO_SESSION`, or
     * `HEALTH_DIFFERS` where it is in the log with other content and is not to be replaced.
     */
    async restore(place: KeptPlace, name: string, replace: boolean): Promise<string> {
      await pathOf(place, name)
      const bytes = await bytesOf(place, name)
      if (!bytes || parseSessionFile(bytes).kind !== 'session')
        throw new AppError(healthErrors.NO_SESSION, t('health.errors.noSession'))
      try {
        return (await sessionFiles.take(bytes, { replace })).id
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== sessionFileErrors.DIFFERS) throw error
        throw new AppError(healthErrors.DIFFERS, t('health.errors.differs'))
      }
    },

    /** Deletes for good the files that were moved to the trash at least so many days ago. Never anything in quarantine. */
    async emptyTrash(days: number): Promise<{ files: number; bytes: number }> {
      const before = now().getTime() - days * DAY
      const done = { files: 0, bytes: 0 }
      for (const entry of await entriesOf('trash')) {
        const at = keptAt(entry.name)
        if (!entry.isFile() || at === null || at.getTime() > before) continue
        const path = join(folders.trash, entry.name)
        try {
          const { size } = await disk.lstat(path)
          await disk.unlink(path)
          done.files += 1
          done.bytes += size
        } catch (error) {
          const words = t('health.errors.cannotEmpty', { code: errnoOf(error) ?? String(error) })
          throw new AppError(healthErrors.CANNOT_EMPTY, words, null, { cause: error })
        }
      }
      return done
    },
  }
}
export type KeptThings = ReturnType<typeof createKept>
