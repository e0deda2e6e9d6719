import type { HandlersOf } from '#main/handlers.ts'
import type { Uploads } from '#main/import/uploads.ts'
import { openOnSystem, revealOnSystem } from '#main/platform/open-file.ts'
import type { Platform } from '#main/platform/platform.ts'
import { backupErrors } from '#shared/contract/backups.ts'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { AutomaticBackups } from './automatic.ts'
import { archiveName, type BackupsService } from './backups.service.ts'
import type { BackupsJob } from './backups-job.ts'

interface Ports {
  service: BackupsService
  job: BackupsJob
  automatic: AutomaticBackups
  uploads: Pick<Uploads, 'sources'>
  setFolder(folder: string | null): Promise<void>
  /** Told of a file from elsewhere that was opened. */
  opened(path: string): void
  platform: Platform
  now(): Date
}

type Source = Input<'backups.open'>['source']

/** The page names no path of its own making: it would be a way to read or write any file. */
function createChosen() {
  const chosen = new Set<string>()
  return {
    add: (path: string): void => void chosen.add(path),
    assert(path: string): void {
      if (!chosen.has(path)) throw new AppError(backupErrors.NOT_CHOSEN, t('backups.errors.notChosen'))
    },
  }
}

/** Routes of backups, archives and restoring. */
export function backupHandlers(ports: Ports): HandlersOf<'backups'> {
  const { service, job, automatic, uploads, setFolder, opened, platform, now } = ports
  const targets = createChosen()
  const sources = createChosen()

  async function fileOf(source: Source): Promise<{ path: string; name: string }> {
    if (source.from === 'backup') return { path: await service.pathOf(source.name), name: source.name }
    if (source.from === 'path') {
      sources.assert(source.path)
      return { path: source.path, name: source.path }
    }
    const [file] = uploads.sources(source.upload)
    if (!file) throw new AppError(backupErrors.NOT_FOUND, t('backups.errors.notFound', { path: source.upload }))
    return { path: file.path, name: file.name }
  }

  function archived(): string {
    const status = job.status()
    if (status.state === 'archived') return status.report.path
    throw new AppError(backupErrors.NOT_FOUND, t('backups.errors.noneWritten'))
  }

  return {
    'backups.list': async () => {
      const list = await service.list()
      return { ...list, problem: list.problem ?? automatic.problem() }
    },
    'backups.status': async () => job.status(),
    'backups.make': async () => job.backUp(),
    'backups.chooseTarget': async () => {
      const answer = await platform.chooseArchiveTarget(archiveName(now()))
      if (typeof answer === 'string') return { status: answer }
      targets.add(answer.path)
      return { status: 'chosen', path: answer.path }
    },
    'backups.archive': async ({ target }) => {
      if (target !== null) targets.assert(target)
      // The dialog asked already whether a file that is there is to be replaced.
      return job.archive(target, target !== null)
    },
    'backups.chooseSource': async () => {
      const answer = await platform.chooseBackup()
      if (typeof answer === 'string') return { status: answer }
      sources.add(answer.path)
      return { status: 'chosen', path: answer.path }
    },
    'backups.open': async ({ source }) => {
      const status = job.open(await fileOf(source))
      if (source.from === 'path') opened(source.path)
      return status
    },
    'backups.restore': async (input) => job.restore(input.job),
    'backups.cancel': () => job.cancel(),
    'backups.chooseFolder': async () => {
      const answer = await platform.chooseBackupFolder()
      if (typeof answer === 'string') return { status: answer }
      await setFolder(await service.checkFolder(answer.path))
      return { status: 'chosen', path: answer.path }
    },
    'backups.forgetFolder': async () => {
      await setFolder(null)
      return null
    },
    'backups.openFolder': async () => {
      await openOnSystem(platform, (await service.folder()).folder)
      return null
    },
    'backups.reveal': async () => {
      await revealOnSystem(platform, archived())
      return null
    },
  }
}
