import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { ARCHIVE_EXTENSION } from '#main/backups/archive-format.ts'
import type { BackupsJob } from '#main/backups/backups-job.ts'
import type { Events } from '#main/events.ts'
import type { ImportJobs } from '#main/import/import-jobs.ts'
import type { SessionFileService } from '#main/session-file/session-file.service.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { RecentFiles } from './recent-files.ts'

interface Ports {
  sessionFiles: Pick<SessionFileService, 'previewPath'>
  backups: Pick<BackupsJob, 'open'>
  imports: Pick<ImportJobs, 'open'>
  recent: RecentFiles
  events: Events
}

const KINDS: Record<string, RecentFile['kind']> = {
  '.json': 'session',
  [ARCHIVE_EXTENSION]: 'backup',
  '.db': 'backup',
}

type Use = RecentFile['kind'] | 'useless' | 'gone'

/** What can be done with a file, by its name. */
const useOf = (path: string): Promise<Use> =>
  stat(path).then(
    (found) => (found.isFile() ? (KINDS[extname(path).toLowerCase()] ?? 'useless') : 'useless'),
    () => 'gone',
  )

/** So many files are named in a sentence. */
const MOST_NAMED = 3

const nameOf = (path: string): string => basename(path)

function listed(files: readonly string[]): string {
  const more = files.length - MOST_NAMED
  const named = files.slice(0, MOST_NAMED).join(', ')
  return more > 0 ? t('app.errors.andMore', { files: named, count: more }) : named
}

/** Opens files that the system hands over: by a double click, an argument, the list of recent ones. */
export function createOpened({ sessionFiles, backups, imports, recent, events }: Ports) {
  function remember(path: string, kind: RecentFile['kind']): void {
    recent.add(path, kind)
    events.emit({ type: 'changed', feature: 'opened' })
  }

  function forget(paths: readonly string[]): void {
    if (recent.remove(paths)) events.emit({ type: 'changed', feature: 'opened' })
  }

  async function openSession(path: string): Promise<void> {
    const preview = await sessionFiles.previewPath(path)
    if (preview.status === 'session') remember(path, 'session')
    events.emit({ type: 'fileOpened', preview })
  }

  function openBackup(path: string): void {
    backups.open({ path, name: path })
    remember(path, 'backup')
    events.emit({ type: 'action', action: 'showHealth' })
  }

  const refuse = (reason: string): void => events.emit({ type: 'notOpened', reason })

  /** What would be imported of several session files. */
  function openTogether(paths: string[]): void {
    imports.open({ from: 'paths', paths })
    events.emit({ type: 'importOpened' })
  }

  const inWords = (error: unknown): void =>
    refuse(error instanceof AppError ? error.message : t('app.errors.fileUnreadable', { reason: String(error) }))

  /** Tells of each file that cannot be opened, or not now, in one sentence for each reason. */
  function tellRest({ gone, useless, left }: Record<'gone' | 'useless' | 'left', string[]>): void {
    if (gone.length > 0) refuse(t('app.errors.fileGone', { files: listed(gone), count: gone.length }))
    if (useless.length > 0) {
      refuse(t('app.errors.fileOfNoUse', { files: listed(useless.map(nameOf)), count: useless.length }))
    }
    if (left.length > 0) refuse(t('app.errors.oneAtATime', { files: listed(left.map(nameOf)) }))
  }

  async function show(sessions: string[], [backup]: string[]): Promise<void> {
    const [session] = sessions
    if (sessions.length > 1) openTogether(sessions)
    else if (session !== undefined) await openSession(session)
    else if (backup !== undefined) openBackup(backup)
  }

  return {
    remember,

    /**
     * Shows a session file, takes several to the import, or shows what a backup would change. Of every file that is not opened
     * the window is told why not. Never rejects.
     */
    async open(given: readonly string[]): Promise<void> {
      const paths = [...new Set(given)]
      const uses = await Promise.all(paths.map(useOf))
      const of = (use: Use): string[] => paths.filter((_path, nth) => uses[nth] === use)
      const [sessions, backups, gone] = [of('session'), of('backup'), of('gone')]
      forget(gone)
      tellRest({ gone, useless: of('useless'), left: sessions.length > 0 ? backups : backups.slice(1) })
      await show(sessions, backups).catch(inWords)
    },
  }
}
export type Opened = ReturnType<typeof createOpened>
