import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import { findAlike } from '#main/sessions/session-search.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import type { ImportAnswers } from '#shared/contract/import.ts'
import type { Session } from '#shared/domain/session.ts'
import type { Candidate } from './candidates.ts'
import {
  idsByDates,
  type KnownSession,
  knownByIds,
  knownByMoments,
  knownBySourceIds,
} from './known-sessions.repository.ts'
import { isChangeOf } from './log-twin.ts'
import { MARKDOWN } from './whole/markdown.ts'

/** What would become of a candidate. `before` is the saved session that it is another content of. */
export type Planned =
  | (Candidate & { verdict: 'new' | 'duplicate' })
  /** `twice`: another session of the same import has its id and other content; the first is taken. */
  | (Candidate & { verdict: 'twice' })
  | (Candidate & { verdict: 'changed'; before: Session; replace: boolean })

interface Known {
  byId: Map<string, KnownSession>
  bySource: Map<string, KnownSession>
  byMoment: Map<string, KnownSession>
  byDate: Map<string, string[]>
}

const sourceKey = (kind: string, id: string): string => `${kind}\n${id}`

async function lookUp(db: ReadDb, sessions: readonly Session[]): Promise<Known> {
  const known: Known = {
    byId: await knownByIds(
      db,
      sessions.map(({ id }) => id),
    ),
    bySource: new Map(),
    byMoment: new Map(),
    byDate: await idsByDates(
      db,
      sessions.map(({ date }) => date),
    ),
  }
  for (const [kind, some] of Map.groupBy(sessions, ({ source }) => source?.kind ?? '')) {
    if (kind === '') continue
    const sourceIds = some.flatMap(({ source }) => source?.id ?? [])
    for (const [id, one] of await knownBySourceIds(db, kind, sourceIds)) known.bySource.set(sourceKey(kind, id), one)
    const moments = kind === MARKDOWN ? [] : some.flatMap(({ date }) => (date.includes('T') ? [date] : []))
    for (const [date, one] of await knownByMoments(db, kind, moments)) known.byMoment.set(sourceKey(kind, date), one)
  }
  return known
}

function findKnown({ byId, bySource, byMoment }: Known, { id, date, source }: Session): KnownSession | undefined {
  const ofSource = source?.id ? bySource.get(sourceKey(source.kind, source.id)) : undefined
  return byId.get(id) ?? ofSource ?? (source ? byMoment.get(sourceKey(source.kind, date)) : undefined)
}

/** A session without what says nothing of the workout: its id, its owner, and the text it was read from. */
const contentOf = ({ id: _id, userId: _user, userName: _name, source: _source, ...content }: Session): string =>
  JSON.stringify(content)

const isSame = (a: Session, b: Session): boolean => contentOf(a) === contentOf(b)

/** Whether a saved session was read from the same text; logs have the same id when only white space differs. */
function isSameText({ session: { source }, isFromText }: Candidate, known: KnownSession): boolean {
  if (!isFromText || source?.text == null) return false
  return source.text === known.sourceText || (source.kind === MARKDOWN && source.id === known.sourceId)
}

/** Which changed sessions are saved; `isReread` where the same text is read again on purpose. */
interface PlanOptions {
  replace: ImportAnswers['replace']
  isReread: boolean
}

/** Decides for candidates, one after the other, what would become of them. */
class Planner {
  readonly #db: ReadDb
  readonly #known: Known
  readonly #replace: ImportAnswers['replace']
  readonly #isReread: boolean
  readonly #taken = new Map<string, Session>()
  /** Saved sessions that a candidate is known to be: no other candidate is a change of one. */
  readonly #claimed: ReadonlySet<string>

  constructor(db: ReadDb, known: Known, candidates: readonly Candidate[], { replace, isReread }: PlanOptions) {
    this.#db = db
    this.#known = known
    this.#claimed = new Set(candidates.flatMap(({ session }) => findKnown(known, session)?.id ?? []))
    this.#replace = replace
    this.#isReread = isReread
  }

  #isReplaced(id: string): boolean {
    return this.#replace === 'all' || this.#replace.includes(id)
  }

  async #load(id: string): Promise<Session | null> {
    return (await findSession(this.#db, id))?.session ?? null
  }

  /** Logs that are read together are different workouts: nobody hands in a log and its correction at once. */
  async #findTwin(read: Session): Promise<Session | null> {
    if (read.source?.kind !== MARKDOWN) return null
    const alike = await findAlike(this.#db, MARKDOWN, read)
    const isFree = ({ id }: Session): boolean => !this.#taken.has(id) && !this.#claimed.has(id)
    return alike.find((saved) => isFree(saved) && isChangeOf(saved, read)) ?? null
  }

  /** Whether it is saved already under an id that its file does not tell, as that of a log does not. */
  async #isThere(session: Session): Promise<boolean> {
    for (const id of this.#known.byDate.get(session.date) ?? []) {
      const saved = this.#taken.has(id) ? null : await this.#load(id)
      if (saved && isSame(saved, session)) return true
    }
    return false
  }

  async #compare(candidate: Candidate, known: KnownSession): Promise<Planned> {
    const duplicate: Planned = {
      ...candidate,
      session: { ...candidate.session, id: known.id },
      verdict: 'duplicate',
    }
    if (isSameText(candidate, known) && !this.#isReread && this.#replace !== 'all') return duplicate
    const before = await this.#load(known.id)
    if (!before) return { ...candidate, verdict: 'new' }
    if (isSame(before, candidate.session)) return duplicate
    return this.#changed(candidate, before)
  }

  #changed(candidate: Candidate, before: Session): Planned {
    const session = { ...candidate.session, id: before.id }
    return { ...candidate, session, verdict: 'changed', before, replace: this.#isReplaced(before.id) }
  }

  async #judge(candidate: Candidate): Promise<Planned> {
    const { session } = candidate
    const first = this.#taken.get(session.id)
    if (first) return { ...candidate, verdict: isSame(first, session) ? 'duplicate' : 'twice' }
    const known = findKnown(this.#known, session)
    if (known) return this.#compare(candidate, known)
    if (await this.#isThere(session)) return { ...candidate, verdict: 'duplicate' }
    const twin = await this.#findTwin(session)
    return twin ? this.#changed(candidate, twin) : { ...candidate, verdict: 'new' }
  }

  async decide(candidate: Candidate): Promise<Planned> {
    const planned = await this.#judge(candidate)
    if (!this.#taken.has(planned.session.id)) this.#taken.set(planned.session.id, planned.session)
    return planned
  }
}

/** Compares candidates with what is saved, in their order; saves nothing. */
export async function planImport(
  db: ReadDb,
  candidates: readonly Candidate[],
  options: PlanOptions,
  signal: AbortSignal,
): Promise<Planned[]> {
  const known = await lookUp(
    db,
    candidates.map(({ session }) => session),
  )
  const planner = new Planner(db, known, candidates, options)
  const all: Planned[] = []
  for (const candidate of candidates) {
    signal.throwIfAborted()
    all.push(await planner.decide(candidate))
    if (all.length % 50 === 0) await breathe()
  }
  return all
}

/** What of a plan would be saved. */
export const toSave = (plan: readonly Planned[]): Planned[] =>
  plan.filter((planned) => planned.verdict === 'new' || (planned.verdict === 'changed' && planned.replace))
