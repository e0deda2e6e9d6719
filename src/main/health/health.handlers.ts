import type { AppEnv } from '#main/env.ts'
import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { pendingFiles } from '#main/outbox/outbox.repository.ts'
import { openOnSystem, revealOnSystem } from '#main/platform/open-file.ts'
import { countSessions } from '#main/sessions/sessions.repository.ts'
import type { KeptThings } from './kept.ts'
import type { Notices } from './notices.ts'
import type { Resolve } from './resolve.ts'
import type { HealthJob } from './tasks/health-job.ts'

interface Ports {
  env: Pick<AppEnv, 'dataDir' | 'platform' | 'version'>
  paths: { database: string; sessionsDir: string }
  notices: Notices
  job: HealthJob
  kept: KeptThings
  resolve: Resolve
  /** Sets the database aside and opens the log anew. */
  replaceDamaged(): void
  /** Tries every file that is owed; answers how many still are. */
  drain(): Promise<number>
  events: Events
}

/** Routes of the things that were moved away. */
const keptHandlers = ({ env, kept, events }: Ports) =>
  ({
    'health.kept': ({ place, ...page }, db) => kept.list(db, place, page),
    'health.revealKept': async ({ place, name }) => {
      await revealOnSystem(env.platform, await kept.pathOf(place, name))
      return null
    },
    'health.restoreKept': async ({ place, name, replace }) => {
      const id = await kept.restore(place, name, replace)
      events.emit({ type: 'changed', feature: 'sessions' })
      return { id }
    },
    'health.emptyTrash': async ({ days }) => {
      const emptied = await kept.emptyTrash(days)
      events.emit({ type: 'changed', feature: 'health' })
      return emptied
    },
  }) satisfies Partial<HandlersOf<'health'>>

/** Routes of long work. */
const workHandlers = ({ job, resolve, replaceDamaged, events }: Ports) =>
  ({
    'health.start': async ({ task }) => job.start(task),
    'health.status': async () => job.status(),
    'health.cancel': () => job.cancel(),
    'health.resolve': async (choice) => {
      await resolve(choice)
      events.emit({ type: 'changed', feature: 'sessions' })
      return null
    },
    'health.replaceDamaged': async () => {
      replaceDamaged()
      return null
    },
  }) satisfies Partial<HandlersOf<'health'>>

/** Routes of how the two copies are. */
export function healthHandlers(ports: Ports): HandlersOf<'health'> {
  const { env, paths, notices, drain, events } = ports
  return {
    ...workHandlers(ports),
    ...keptHandlers(ports),
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
    'health.reveal': async ({ what }) => {
      await (what === 'database'
        ? revealOnSystem(env.platform, paths.database)
        : openOnSystem(env.platform, paths.sessionsDir))
      return null
    },
    'health.dismissNotices': async () => {
      await notices.dismiss()
      events.emit({ type: 'changed', feature: 'health' })
      return null
    },
  }
}
