import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'

/** What a run of `reconcile` found and did. */
export interface Tally {
  /** One by one: what a person should know of each file. */
  notices: Notice[]
  /** Paths of files, told of in one notice each kind, however many they are. */
  imported: string[]
  rewritten: string[]
  trashed: string[]
}

export const emptyTally = (): Tally => ({ notices: [], imported: [], rewritten: [], trashed: [] })

/** The notices of a run; `owed` is what could not be written in the end. */
export function noticesOf(tally: Tally, owed: { count: number; problem: string | null }): Notice[] {
  const summary = (code: 'imported' | 'rewritten' | 'trashed'): Notice[] => {
    const [first, ...others] = tally[code]
    if (first === undefined) return []
    const message = t(`storage.notices.${code}`, { count: others.length + 1 })
    return [{ code, message, file: others.length === 0 ? first : null }]
  }
  const { count, problem } = owed
  const pending = { code: 'pending' as const, message: t('storage.notices.pending', { count, problem: problem ?? '' }) }
  return [
    ...tally.notices,
    ...summary('imported'),
    ...summary('rewritten'),
    ...summary('trashed'),
    ...(count > 0 ? [{ ...pending, file: null }] : []),
  ]
}
