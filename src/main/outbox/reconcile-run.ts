import { join } from 'node:path'
import type { ReadDb } from '#main/db/schema.ts'
import { type Disk, errnoOf, setAside } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import type { SessionsService } from '#main/sessions/sessions.service.ts'
import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import type { Exporter } from './exporter.ts'
import type { Folders } from './folders.ts'
import type { KnownFiles } from './known-files.ts'
import type { SessionLook } from './look-at-file.ts'
import { createSessionFiles } from './session-files.ts'
import type { Tally } from './tally.ts'

export interface Ports {
  db: ReadDb
  sessions: Pick<SessionsService, 'takeIn' | 'oweAgain'>
  exporter: Pick<Exporter, 'drain'>
  disk: Disk
  folders: Folders
  now(): Date
  watch?: Watch
}

/** One run: what the database knows, and what was done so far. */
export interface Run extends Ports {
  known: KnownFiles
  tally: Tally
}

/** Cuts a list into pieces of at most `size`. */
export function* chunksOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** Leaves a file as it is and says why; it is not written over in this run. */
export function leave(run: Run, name: string, notice: Omit<Notice, 'file'>): void {
  run.tally.notices.push({ ...notice, file: join(run.folders.sessions, name) })
  const owner = run.known.byName.get(name)
  if (owner) owner.present = true
}

/** One file that cannot be moved keeps nothing else from being done. */
async function unlessStuck(run: Run, name: string, move: () => Promise<string | null>): Promise<string | null> {
  try {
    return await move()
  } catch (error) {
    const code = errnoOf(error) ?? String(error)
    leave(run, name, { code: 'pending', message: t('storage.notices.cannotMove', { name, code }) })
    return null
  }
}

/** Moves a file that cannot be used to quarantine; a session's own is written again. */
export async function quarantine(run: Run, name: string, reason: string): Promise<void> {
  const { disk, folders, now, known, tally, sessions } = run
  const kept = await unlessStuck(run, name, () =>
    setAside(disk, join(folders.sessions, name), folders.quarantine, now()),
  )
  if (!kept) return
  const owner = known.byName.get(name)
  const words = owner ? 'storage.notices.quarantinedRewritten' : 'storage.notices.quarantined'
  tally.notices.push({ code: 'quarantined', message: t(words, { name, reason, kept }), file: kept })
  if (owner) await sessions.oweAgain([owner.id])
}

/** Moves the file of a deleted session to the trash. */
export async function trash(run: Run, { name, session }: SessionLook): Promise<void> {
  const { disk, folders, now, tally } = run
  const files = createSessionFiles(disk, folders, now)
  const path = await unlessStuck(run, name, () => files.trash(name, session.id))
  if (path) tally.trashed.push(path)
}

/** What is said of a file that holds other content than the session in the database. */
export function differenceWords(
  { name, revision, intact }: Pick<SessionLook, 'name' | 'revision' | 'intact'>,
  current: number,
): string {
  return intact && revision !== null && revision < current
    ? t('storage.notices.older', { name, revision, current })
    : t('storage.notices.different', { name })
}
