import { t } from '#shared/messages/index.ts'

/** More bars would be a long way to scroll, or too thin to be seen; the table has them all. */
const DRAWN = 24

/** What is drawn of things given oldest first, and a sentence that says so; empty where all are. */
export function latestDrawn<T>(all: readonly T[]): { drawn: readonly T[]; text: string } {
  if (all.length <= DRAWN) return { drawn: all, text: '' }
  return { drawn: all.slice(-DRAWN), text: t('analyticsCharts.phases.drawn', { count: DRAWN }) }
}
