import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { ARCHIVE_EXTENSION } from '#main/backups/archive-format.ts'
import type { BackupsJob } from '#main/backups/backups-job.ts'
import type { Events } from '#main/events.ts'
import type { SessionFileService } from '#main/session-file/session-file.service.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { RecentFiles } from './recent-files.ts'

interface Ports {
  sessionFiles: Pick<SessionFileService, 'previewPath'>
  backups: Pick<BackupsJob, 'open'>
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
export function createOpened({ sessionFiles, backups, recent, events }: Ports) {
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

  async function openKnown(path: string): Promise<void> {
    const file = basename(path)
    const found = await whatIs(path)
    if (found === 'gone') {
      forget(path)
      return refuse(t('app.errors.fileGone', { path }))
    }
    const kind = found === 'file' ? KINDS[extname(path).toLowerCase()] : undefined
    if (kind === 'session') return openSession(path)
    if (kind === 'backup') return openBackup(path)
    refuse(t('app.errors.fileOfNoUse', { file }))
  }

  return {
    remember,

    /** Shows a session file, or the preview of a backup; of any other file the window is told why not. Never rejects. */
    open: (path: string): Promise<void> =>
      openKnown(path).catch((error: unknown) =>
        refuse(error instanceof AppError ? error.message : t('app.errors.fileUnreadable', { reason: String(error) })),
      ),
  }
}
export type Opened = ReturnType<typeof createOpened>
