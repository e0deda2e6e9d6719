import { isDeepStrictEqual } from 'node:util'
import type { AppEnv } from '#main/env.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { draftErrors } from '#shared/contract/drafts.ts'
import { type SavedSession, sessionErrors } from '#shared/contract/sessions.ts'
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
import { formatBodyWeight } from '#shared/notation/body-weight.ts'

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
  findSession(id: string): Promise<{ session: Session; revision: number } | null>
  saveSession(session: Session, options: { expectedRevision?: number }): Promise<SavedSession>
  /** Brings a deleted session back, so that it can be saved again. */
  restoreSession(id: string): Promise<unknown>
  env: Pick<AppEnv, 'now' | 'newId' | 'timeZone'>
}

const outdated = (): AppError => new AppError(draftErrors.OUTDATED, t('app.errors.draftOutdated'))

/** The workout in the editor: every change is durable, and finishing it is the only way to a session. */
export function createDraftsService({ store, settings, findSession, saveSession, restoreSession, env }: Ports) {
  async function mustGet(id: string): Promise<Draft> {
    const draft = await store.get(id)
    if (!draft) throw new AppError(draftErrors.NOT_FOUND, t('app.errors.draftGone'))
    return draft
  }

  async function mustFind(id: string): Promise<{ session: Session; revision: number }> {
    const found = await findSession(id)
    if (!found) throw new AppError(sessionErrors.NOT_FOUND, t('storage.session.notFound'))
    return found
  }

  async function begin(workout: DraftWorkout, of: Pick<Draft, 'sessionId' | 'baseRevision'>): Promise<Draft> {
    const now = env.now().toISOString()
    const draft = { id: env.newId(), ...of, version: 1, startedAt: now, updatedAt: now, workout }
    await store.insert(draft)
    return draft
  }

  function read(draft: Draft, identity: Pick<Session, 'id' | 'userId' | 'userName' | 'source'>): Session {
    const found = draftToSession(draft.workout, identity)
    if ('session' in found) return found.session
    throw new AppError(draftErrors.INVALID, t('app.errors.draftInvalid'), { issues: found.issues })
  }

  /** A new workout keeps the id of its draft, so that finishing it twice after a crash saves it once. */
  async function finishNew(draft: Draft): Promise<SavedSession> {
    const { userId, userName } = await settings()
    return saveSession(read(draft, { id: draft.id, userId, userName: userName || null, source: null }), {})
  }

  async function finishEdit(draft: Draft, sessionId: string, overwrite: boolean): Promise<SavedSession> {
    if (overwrite && !(await findSession(sessionId))) await restoreSession(sessionId)
    const saved = await findSession(sessionId)
    if (!saved) throw outdated()
    const { id, userId, userName, source } = saved.session
    const session = read(draft, { id, userId, userName, source })
    const isSavedAlready = isDeepStrictEqual(session, saved.session)
    if (!overwrite && !isSavedAlready && saved.revision !== draft.baseRevision) throw outdated()
    return saveSession(session, { expectedRevision: saved.revision })
  }

  return {
    async start(likeSession: string | null): Promise<Draft> {
      const running = await store.running()
      if (running) return running
      const { unit, bodyWeightKg } = await settings()
      const today = {
        ...blankWorkout(toLocalDate(env.now()), env.timeZone(), unit),
        bodyWeight: bodyWeightKg === null ? '' : formatBodyWeight(bodyWeightKg, unit),
      }
      const plan = likeSession ? sessionToDraft((await mustFind(likeSession)).session, unit) : null
      return begin(plan ? planLike(plan, today) : today, { sessionId: null, baseRevision: null })
    },

    async edit(sessionId: string): Promise<Draft> {
      const open = await store.ofSession(sessionId)
      if (open) return open
      const { session, revision } = await mustFind(sessionId)
      return begin(sessionToDraft(session, (await settings()).unit), { sessionId, baseRevision: revision })
    },

    async update(id: string, version: number, workout: DraftWorkout): Promise<{ version: number; updatedAt: string }> {
      const next = { version: version + 1, updatedAt: env.now().toISOString() }
      if (await store.update(id, next.version, next.updatedAt, workout)) return next
      await mustGet(id)
      throw new AppError(draftErrors.STALE, t('app.errors.draftStale'))
    },

    async finish(id: string, overwrite: boolean): Promise<SavedSession> {
      const draft = await mustGet(id)
      const { sessionId } = draft
      const saved = await (sessionId === null ? finishNew(draft) : finishEdit(draft, sessionId, overwrite))
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
