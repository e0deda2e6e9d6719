import type { Finding, FindingKind, Repair, SessionRef } from '#shared/contract/comparison.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'

type Of = { file?: string | null; session?: SessionRef | null }

/** What a comparison has found so far. */
export interface Collected {
  findings: Finding[]
  repairs: Repair[]
  /** Names of files of which is said already what becomes of them. */
  told: Set<string>
  files: number
  equal: number
  bytes: number
}

export const nothingFound = (): Collected => ({
  findings: [],
  repairs: [],
  told: new Set(),
  files: 0,
  equal: 0,
  bytes: 0,
})

const CHOICES: readonly FindingKind[] = ['different', 'rows']

/** Notes what something is, in words of its own or the usual ones. */
export function note(found: Collected, kind: FindingKind, { file = null, session = null }: Of, words?: string): void {
  found.findings.push({
    kind,
    file,
    session,
    words: words ?? t(`health.findings.${kind}`),
    isChoice: CHOICES.includes(kind),
  })
}

/** Notes what a repair would do. */
export function plan(
  found: Collected,
  action: Exclude<Repair['action'], 'rebuild'>,
  { file = null, session = null }: Of,
): void {
  found.repairs.push({ action, file, session, words: t(`health.repairs.${action}`, { file: file ?? '' }) })
}

/** How a session is named. */
export const refOf = ({ id, date, focus }: Pick<Session, 'id' | 'date' | 'focus'>): SessionRef => ({ id, date, focus })
