import type { AppEnv } from '#main/env.ts'
import type { Events, Reopening } from '#main/events.ts'
import type { Notices } from '#main/health/notices.ts'
import { realDisk } from '#main/lib/disk.ts'
import type { Services } from '#main/services.ts'
import type { Notice } from '#shared/contract/health.ts'
import { createAutomaticBackups } from './automatic.ts'
import { createBackupsService } from './backups.service.ts'
import { createBackupsJob } from './backups-job.ts'

interface Ports {
  services: Services
  env: AppEnv
  notices: Notices
  holder: {
    events: Events
    reopen(first?: Reopening): void
    told: readonly Notice[]
  }
  /** A folder of the data folder's disk that is this app's alone. */
  workDir: string
}

/** Backups, those that are made by themselves, and what the window has under way with them. */
export function createBackups({ services, env, notices, holder, workDir }: Ports) {
  const { events, reopen, told } = holder
  const changed = (): void => events.emit({ type: 'changed', feature: 'backups' })
  const { paths, exportsDir } = services
  const service = createBackupsService({
    ...env,
    ...paths,
    exportsDir,
    disk: realDisk,
    workDir,
    workerFile: env.backupsWorkerFile,
    appVersion: env.version,
    settings: services.settings.read,
  })
  return {
    service,
    job: createBackupsJob({
      ...env,
      service,
      reopen,
      told,
      changed,
      announce: () => events.emit({ type: 'progress', job: 'backups' }),
    }),
    automatic: createAutomaticBackups({
      ...env,
      service,
      settings: services.settings.read,
      made: changed,
      tell: async (problem) => {
        await notices.replace('backup', problem === null ? null : { code: 'backup', message: problem, file: null })
        events.emit({ type: 'changed', feature: 'health' })
        changed()
      },
    }),
    async setFolder(backupFolder: string | null) {
      await services.settings.update({ backupFolder })
      events.emit({ type: 'changed', feature: 'settings' })
      changed()
    },
  }
}
export type Backups = ReturnType<typeof createBackups>
