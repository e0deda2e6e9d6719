import type { AppEnv } from '#main/env.ts'
import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { pendingFiles } from '#main/outbox/outbox.repository.ts'
import { openOnSystem } from '#main/platform/open-file.ts'
import { countSessions } from '#main/sessions/sessions.repository.ts'
import type { Notices } from './notices.ts'

interface Ports {
  env: Pick<AppEnv, 'dataDir' | 'platform' | 'version'>
  paths: { database: string; sessionsDir: string }
  notices: Notices
  /** Tries every file that is owed; answers how many still are. */
  drain(): Promise<number>
  events: Events
}

/** Routes of how the two copies are. */
export function healthHandlers({ env, paths, notices, drain, events }: Ports): HandlersOf<'health'> {
  return {
    'health.get': async (_input, db) => {
      const pending = await pendingFiles(db)
      return {
        version: env.version,
        dataDir: env.dataDir,
        ...paths,
        sessions: await countSessions(db),
        pendingFiles: pending.count,
        pendingProblem: pending.lastError,
        notices: await notices.all(),
      }
    },
    'health.retryFiles': async () => {
      const pendingFiles = await drain()
      events.emit({ type: 'changed', feature: 'health' })
      return { pendingFiles }
    },
    'health.openDataFolder': async () => {
      await openOnSystem(env.platform, env.dataDir)
      return null
    },
    'health.dismissNotices': async () => {
      await notices.dismiss()
      events.emit({ type: 'changed', feature: 'health' })
      return null
    },
  }
}
