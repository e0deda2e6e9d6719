import type { AppEnv } from '#main/env.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { draftErrors } from '#shared/contract/drafts.ts'
import type { SavedSession } from '#shared/contract/sessions.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { toLocalDate } from '#shared/domain/local-date.ts'
import type { Session } from '#shared/domain/session.ts'
import { blankWorkout } from '#shared/draft/blank.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { draftToSession } from '#shared/draft/draft-to-session.ts'
import { planLike } from '#shared/draft/plan-like.ts'
import { sessionToDraft } from '#shared/draft/session-to-draft.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** Keeps drafts in the database. */
export interface DraftStore {
  running(): Promise<Draft | null>
  ofSession(sessionId: string): Promise<Draft | null>
  get(id: string): Promise<Draft | null>
  insert(draft: Draft): Promise<void>
  /** False when the stored version is not `version - 1`. */
  update(id: string, version: number, updatedAt: string, workout: DraftWorkout): Promise<boolean>
  remove(id: string): Promise<void>
}

interface Ports {
  store: DraftStore
  settings(): Promise<Settings>
  loadSession(id: string): Promise<Session>
  saveSession(session: Session): Promise<SavedSession>
  env: Pick<AppEnv, 'now' | 'newId' | 'timeZone'>
}

/** The workout in the editor: every change is durable, and finishing it is the only way to a session. */
export function createDraftsService({ store, settings, loadSession, saveSession, env }: Ports) {
  async function mustGet(id: string): Promise<Draft> {
    const draft = await store.get(id)
    if (!draft) throw new AppError(draftErrors.NOT_FOUND, t('app.errors.draftGone'))
    return draft
  }

  async function begin(sessionId: string | null, workout: DraftWorkout): Promise<Draft> {
    const now = env.now().toISOString()
    const draft = { id: env.newId(), sessionId, version: 1, startedAt: now, updatedAt: now, workout }
    await store.insert(draft)
    return draft
  }

  /** A new workout keeps the id of its draft, so that finishing it twice after a crash saves it once. */
  async function identify(draft: Draft): Promise<Pick<Session, 'id' | 'userId' | 'userName' | 'source'>> {
    if (draft.sessionId !== null) return loadSession(draft.sessionId)
    const { userId, userName } = await settings()
    return { id: draft.id, userId, userName: userName || null, source: null }
  }

  return {
    async start(likeSession: string | null): Promise<Draft> {
      const running = await store.running()
      if (running) return running
      const { unit } = await settings()
      const today = blankWorkout(toLocalDate(env.now()), env.timeZone(), unit)
      return begin(null, likeSession ? planLike(sessionToDraft(await loadSession(likeSession), unit), today) : today)
    },

    async edit(sessionId: string): Promise<Draft> {
      const open = await store.ofSession(sessionId)
      return open ?? (await begin(sessionId, sessionToDraft(await loadSession(sessionId), (await settings()).unit)))
    },

    async update(id: string, version: number, workout: DraftWorkout): Promise<{ version: number; updatedAt: string }> {
      const next = { version: version + 1, updatedAt: env.now().toISOString() }
      if (await store.update(id, next.version, next.updatedAt, workout)) return next
      await mustGet(id)
      throw new AppError(draftErrors.STALE, t('app.errors.draftStale'))
    },

    async finish(id: string): Promise<SavedSession> {
      const draft = await mustGet(id)
      const { id: sessionId, userId, userName, source } = await identify(draft)
      const read = draftToSession(draft.workout, { id: sessionId, userId, userName, source })
      if ('issues' in read)
        throw new AppError(draftErrors.INVALID, t('app.errors.draftInvalid'), { issues: read.issues })
      const saved = await saveSession(read.session)
      await store.remove(id)
      return saved
    },

    async discard(id: string): Promise<void> {
      await mustGet(id)
      await store.remove(id)
    },
  }
}
export type DraftsService = ReturnType<typeof createDraftsService>
