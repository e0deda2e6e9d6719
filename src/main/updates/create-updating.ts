import type { AppEnv } from '#main/env.ts'
import type { SettingsService } from '#main/settings/settings.service.ts'
import { createAutomaticChecks } from './automatic-checks.ts'
import { createLastCheck } from './last-check.ts'
import type { UpdateSource } from './updater.ts'
import { createUpdates } from './updates.service.ts'

interface Ports {
  env: Pick<AppEnv, 'dataDir' | 'now' | 'newId' | 'log'> & { updates: UpdateSource }
  settings: Pick<SettingsService, 'read'>
  /** Told when the status answers something new. */
  announce(): void
}

/** New versions of the app, and who asks for them by itself. */
export function createUpdating({ env, settings, announce }: Ports) {
  const lastCheck = createLastCheck(env.dataDir)
  const service = createUpdates({ ...env, source: env.updates, settings: settings.read, lastCheck, announce })
  const automatic = createAutomaticChecks({ ...env, updates: service, settings: settings.read, lastCheck })
  return {
    service,
    /** Asks once a day from now on, where the setting says so. */
    keepUp: automatic.keepUp,
    async close(): Promise<void> {
      automatic.close()
      await service.close()
    },
  }
}
export type Updating = ReturnType<typeof createUpdating>
