import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { openOnSystem, revealOnSystem } from '#main/platform/open-file.ts'
import type { Platform } from '#main/platform/platform.ts'
import { sessionLabels } from './session-labels.repository.ts'
import { listSessions } from './session-list.repository.ts'
import type { SessionsService } from './sessions.service.ts'

/** Routes of the sessions. */
export function sessionHandlers(
  sessions: SessionsService,
  sessionsDir: string,
  platform: Platform,
  events: Events,
): HandlersOf<'sessions'> {
  const changed = (): void => events.emit({ type: 'changed', feature: 'sessions' })
  const fileOf = async (id: string): Promise<string> => (await sessions.get(id)).copies.file
  return {
    'sessions.list': (filter, db) => listSessions(db, filter, sessionsDir),
    'sessions.labels': (_input, db) => sessionLabels(db),
    'sessions.get': ({ id }) => sessions.get(id),
    'sessions.delete': async ({ id }) => {
      const removed = await sessions.remove(id)
      changed()
      return removed
    },
    'sessions.restore': async ({ id }) => {
      const saved = await sessions.restore(id)
      changed()
      return saved
    },
    'sessions.openFile': async ({ id }) => {
      await openOnSystem(platform, await fileOf(id))
      return null
    },
    'sessions.revealFile': async ({ id }) => {
      await revealOnSystem(platform, await fileOf(id))
      return null
    },
  }
}
