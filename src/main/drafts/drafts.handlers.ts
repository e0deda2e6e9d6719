import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { draftErrors } from '#shared/contract/drafts.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { getDraft, getDraftOfSession, getRunningDraft } from './drafts.repository.ts'
import type { DraftsService } from './drafts.service.ts'

/** Routes of the editor. Keeping a draft announces nothing: the window that typed it knows. */
export function draftHandlers(drafts: DraftsService, events: Events): HandlersOf<'drafts'> {
  const changed = (): void => events.emit({ type: 'changed', feature: 'drafts' })
  return {
    'drafts.current': (_input, db) => getRunningDraft(db),
    'drafts.get': async ({ id }, db) => {
      const draft = await getDraft(db, id)
      if (!draft) throw new AppError(draftErrors.NOT_FOUND, t('app.errors.draftGone'))
      return draft
    },
    'drafts.ofSession': ({ sessionId }, db) => getDraftOfSession(db, sessionId),
    'drafts.start': async ({ likeSession }) => {
      const draft = await drafts.start(likeSession)
      changed()
      return draft
    },
    'drafts.edit': ({ sessionId }) => drafts.edit(sessionId),
    'drafts.update': ({ id, version, workout }) => drafts.update(id, version, workout),
    'drafts.kept': async () => {
      events.emit({ type: 'kept' })
      return null
    },
    'drafts.finish': async ({ id, overwrite }) => {
      const saved = await drafts.finish(id, overwrite)
      changed()
      events.emit({ type: 'changed', feature: 'sessions' })
      return saved
    },
    'drafts.discard': async ({ id }) => {
      await drafts.discard(id)
      changed()
      return null
    },
  }
}
