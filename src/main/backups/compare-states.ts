import type { ReadDb } from '#main/db/schema.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { LogSpan, RestorePreview, SomeSessions } from '#shared/contract/backups.ts'
import type { Settings } from '#shared/contract/settings.ts'

/** What a state of the log is told apart by. */
export interface LogState {
  sessions: Map<string, { date: string; focus: string | null; state: string }>
  settings: Settings
  drafts: { id: string; sessionId: string | null }[]
}

/** Sessions that a preview names; it counts all. */
const NAMED = 50

export async function readState(db: ReadDb): Promise<LogState> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'date', 'focus', 'revision', 'content_hash as hash'])
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const drafts = await db.selectFrom('drafts').select(['id', 'session_id as sessionId']).execute()
  return {
    sessions: new Map(
      rows.map(({ id, date, focus, revision, hash }) => [id, { date, focus, state: `${revision} ${hash}` }]),
    ),
    settings: await readSettings(db),
    drafts,
  }
}

function spanOf({ sessions }: LogState): LogSpan {
  const dates = [...sessions.values()].map(({ date }) => date)
  return { sessions: sessions.size, firstDate: dates.at(-1) ?? null, lastDate: dates[0] ?? null }
}

/** The sessions of a state of which something is true. */
function some({ sessions }: LogState, isMeant: (id: string, state: string) => boolean): SomeSessions {
  const found = [...sessions].filter(([id, { state }]) => isMeant(id, state))
  return {
    count: found.length,
    sessions: found.slice(0, NAMED).map(([id, { date, focus }]) => ({ id, date, focus })),
  }
}

function changedSettings(now: Settings, after: Settings): RestorePreview['settings'] {
  const names = Object.keys(after) as (keyof Settings)[]
  return names
    .map((name) => ({ name, now: JSON.stringify(now[name]), after: JSON.stringify(after[name]) }))
    .filter((setting) => setting.now !== setting.after)
}

/** The workout in the editor of now goes on; an edit only where there is its session. */
function draftsAfter(now: LogState, after: LogState): Pick<RestorePreview, 'draft' | 'lostEdits'> {
  const isRunning = ({ sessionId }: { sessionId: string | null }): boolean => sessionId === null
  const draft = now.drafts.some(isRunning) ? 'now' : after.drafts.some(isRunning) ? 'backup' : 'none'
  const lost = now.drafts.filter(({ sessionId }) => sessionId !== null && !after.sessions.has(sessionId))
  return { draft, lostEdits: lost.length }
}

/** What is other in a state that would take the place of the one of now. */
export function compareStates(now: LogState, after: LogState): Omit<RestorePreview, 'source'> {
  const differ = some(after, (id, state) => (now.sessions.get(id)?.state ?? state) !== state)
  const comeBack = some(after, (id) => !now.sessions.has(id))
  return {
    now: spanOf(now),
    after: spanOf(after),
    same: after.sessions.size - differ.count - comeBack.count,
    comeBack,
    goAway: some(now, (id) => !after.sessions.has(id)),
    differ,
    settings: changedSettings(now.settings, after.settings),
    ...draftsAfter(now, after),
  }
}
