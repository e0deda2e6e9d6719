import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import { findAlike } from '#main/sessions/session-search.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import type { ImportAnswers } from '#shared/contract/import.ts'
import type { Session } from '#shared/domain/session.ts'
import type { Candidate } from './candidates.ts'
import { type Known, knownAs, knownAt, lookUp, minuteOf } from './known.ts'
import type { KnownSession } from './known-sessions.repository.ts'
import { isChangeOf } from './log-twin.ts'
import { findBeside, findLeftOut } from './pick-one.ts'
import { isSameContent, isSameWorkout, shareExercise } from './same-content.ts'
import { MARKDOWN } from './whole/markdown.ts'

/**
 * Something about a new session that a person may want to know: it was deleted, one from elsewhere began that minute, or
 * another log of this import tells the same occasion.
 */
type Hint = { about: 'deleted' } | { about: 'beside' } | { about: 'elsewhere'; kind: string | null }

/** What would become of a candidate. `before` is the saved session that it is another content of. */
export type Planned =
  | (Candidate & { verdict: 'new'; hint: Hint | null })
  | (Candidate & { verdict: 'duplicate' })
  /** `twice`: another session of the same import is the same workout with other, fuller content, and is taken. */
  | (Candidate & { verdict: 'twice' })
  | (Candidate & { verdict: 'changed'; before: Session; replace: boolean })

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
  readonly #leftOut: ReadonlySet<Candidate>
  readonly #beside: ReadonlySet<Candidate>

  constructor(db: ReadDb, known: Known, candidates: readonly Candidate[], { replace, isReread }: PlanOptions) {
    this.#db = db
    this.#known = known
    this.#leftOut = findLeftOut(candidates)
    this.#beside = findBeside(candidates)
    const claiming = candidates.filter((candidate) => !this.#leftOut.has(candidate))
    this.#claimed = new Set(claiming.flatMap(({ session }) => knownAs(known, session)?.id ?? []))
    this.#replace = replace
    this.#isReread = isReread
  }

  #isReplaced(id: string): boolean {
    return this.#replace === 'all' || this.#replace.includes(id)
  }

  #isFree(id: string): boolean {
    return !this.#taken.has(id) && !this.#claimed.has(id)
  }

  async #load(id: string): Promise<Session | null> {
    return (await findSession(this.#db, id))?.session ?? null
  }

  /** The saved session that a log is a changed text of. */
  async #findTwin(read: Session): Promise<Session | null> {
    if (read.source?.kind !== MARKDOWN) return null
    const alike = await findAlike(this.#db, MARKDOWN, read)
    return alike.find((saved) => this.#isFree(saved.id) && isChangeOf(saved, read)) ?? null
  }

  /** The saved session that was given another name in its app: no workout that may merely have begun in the same minute. */
  async #findRenamed(read: Session): Promise<Session | null> {
    const known = knownAt(this.#known, read)
    const saved = known && this.#isFree(known.id) ? await this.#load(known.id) : null
    return saved && shareExercise(saved, read) ? saved : null
  }

  /** Whether it is saved already under an id that its file does not tell, as that of a log does not. */
  async #isThere(session: Session): Promise<boolean> {
    for (const id of this.#known.byDate.get(session.date) ?? []) {
      const saved = this.#taken.has(id) ? null : await this.#load(id)
      if (saved && isSameWorkout(saved, session)) return true
    }
    return false
  }

  async #compare(candidate: Candidate, known: KnownSession): Promise<Planned> {
    const session = { ...candidate.session, id: known.id }
    const duplicate: Planned = { ...candidate, session, verdict: 'duplicate' }
    const isSettled = isSameText(candidate, known) && !candidate.isAnswered && !this.#isReread
    if (isSettled && this.#replace !== 'all') return duplicate
    const before = await this.#load(known.id)
    if (!before) return this.#new(candidate)
    // A body weight that only moves from the notes into its field is a change for who asks for one.
    const isSame = this.#isReplaced(known.id) ? isSameContent : isSameWorkout
    return isSame(before, session) ? duplicate : this.#changed(candidate, before)
  }

  #changed(candidate: Candidate, before: Session): Planned {
    const session = { ...candidate.session, id: before.id }
    return { ...candidate, session, verdict: 'changed', before, replace: this.#isReplaced(before.id) }
  }

  #new(candidate: Candidate): Planned {
    return { ...candidate, verdict: 'new', hint: this.#hintFor(candidate) }
  }

  #hintFor(candidate: Candidate): Hint | null {
    const { session } = candidate
    if (this.#beside.has(candidate)) return { about: 'beside' }
    if (this.#known.deleted.has(session.id)) return { about: 'deleted' }
    const [kind] = this.#known.kindsByMinute.get(minuteOf(session)) ?? []
    return kind === undefined ? null : { about: 'elsewhere', kind }
  }

  async #judge(candidate: Candidate): Promise<Planned> {
    const { session } = candidate
    if (this.#taken.has(session.id)) return { ...candidate, verdict: 'duplicate' }
    const known = knownAs(this.#known, session)
    if (known) return this.#compare(candidate, known)
    if (await this.#isThere(session)) return { ...candidate, verdict: 'duplicate' }
    const before = (await this.#findTwin(session)) ?? (await this.#findRenamed(session))
    return before ? this.#changed(candidate, before) : this.#new(candidate)
  }

  async decide(candidate: Candidate): Promise<Planned> {
    if (this.#leftOut.has(candidate)) return { ...candidate, verdict: 'twice' }
    const planned = await this.#judge(candidate)
    this.#taken.set(planned.session.id, planned.session)
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
