import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { ARCHIVE_EXTENSION } from '#main/backups/archive-format.ts'
import type { BackupsJob } from '#main/backups/backups-job.ts'
import type { Events } from '#main/events.ts'
import type { ImportJobs } from '#main/import/import-jobs.ts'
import type { SessionFileService } from '#main/session-file/session-file.service.ts'
import { importErrors } from '#shared/contract/import.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { RecentFiles } from './recent-files.ts'

interface Ports {
  sessionFiles: Pick<SessionFileService, 'previewPath'>
  backups: Pick<BackupsJob, 'open'>
  imports: Pick<ImportJobs, 'open' | 'status'>
  recent: RecentFiles
  events: Events
}

const KINDS: Record<string, RecentFile['kind']> = {
  '.json': 'session',
  [ARCHIVE_EXTENSION]: 'backup',
  '.db': 'backup',
}

const whatIs = (path: string) =>
  stat(path).then(
    (found) => (found.isFile() ? 'file' : 'other'),
    () => 'gone',
  )

/** Opens files that the system hands over: by a double click, an argument, the list of recent ones. */
export function createOpened({ sessionFiles, backups, imports, recent, events }: Ports) {
  function remember(path: string, kind: RecentFile['kind']): void {
    recent.add(path, kind)
    events.emit({ type: 'changed', feature: 'opened' })
  }

  function forget(path: string): void {
    recent.remove(path)
    events.emit({ type: 'changed', feature: 'opened' })
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

  /** What can be done with a file; of one that is of no use the window is told. */
  async function usableAs(path: string): Promise<RecentFile['kind'] | null> {
    const found = await whatIs(path)
    const kind = found === 'file' ? KINDS[extname(path).toLowerCase()] : undefined
    if (kind) return kind
    if (found === 'gone') forget(path)
    refuse(
      found === 'gone' ? t('app.errors.fileGone', { path }) : t('app.errors.fileOfNoUse', { file: basename(path) }),
    )
    return null
  }

  /** What would be imported of several session files, unless an import waits for its answers. */
  async function openTogether(paths: string[]): Promise<void> {
    if (imports.status()?.phase === 'preview') throw new AppError(importErrors.BUSY, t('app.errors.importWaits'))
    imports.open({ from: 'paths', paths })
    events.emit({ type: 'action', action: 'import' })
  }

  const inWords = (error: unknown): void =>
    refuse(error instanceof AppError ? error.message : t('app.errors.fileUnreadable', { reason: String(error) }))

  async function show(sessions: string[], backups: string[]): Promise<void> {
    const [session] = sessions
    const [backup] = backups
    if (sessions.length > 1) await openTogether(sessions)
    else if (session !== undefined) await openSession(session)
    else if (backup !== undefined) openBackup(backup)
    const left = sessions.length > 0 ? backups : backups.slice(1)
    if (left.length > 0) refuse(t('app.errors.oneAtATime', { files: left.map((path) => basename(path)).join(', ') }))
  }

  return {
    remember,

    /**
     * Shows a session file, takes several to the import, or shows what a backup would change. Of every file that is not opened
     * the window is told why not. Never rejects.
     */
    async open(paths: readonly string[]): Promise<void> {
      const kinds = await Promise.all(paths.map(usableAs))
      const of = (kind: RecentFile['kind']): string[] => paths.filter((_path, nth) => kinds[nth] === kind)
      await show(of('session'), of('backup')).catch(inWords)
    },
  }
}
export type Opened = ReturnType<typeof createOpened>
