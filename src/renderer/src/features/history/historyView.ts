import { t } from '#shared/messages/index.ts'

/** What the person looks at in the history; it stays while a session is read and one comes back. */
export interface HistoryView {
  filter: HistoryFilter
  /** How far the list is scrolled, in pixels. */
  offset: number
  /** The session that was opened last: coming back, the focus is there. */
  opened: string | null
}

/** The filters as they are typed. */
export interface HistoryFilter {
  text: string
  phase: string
  week: string
  focus: string
  from: string
  to: string
}

export const noFilter: HistoryFilter = { text: '', phase: '', week: '', focus: '', from: '', to: '' }
export const startOfHistory: HistoryView = { filter: noFilter, offset: 0, opened: null }

const whole = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null)
const day = (text: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

/** What is wrong with the filters, in words, by field. Such a filter filters nothing, or finds nothing. */
export function filterProblems({ phase, week, from, to }: HistoryFilter): Partial<Record<keyof HistoryFilter, string>> {
  const isNumber = (text: string) => text.trim() === '' || whole(text) !== null
  return {
    ...(isNumber(phase) ? {} : { phase: t('history.filterProblem.number') }),
    ...(isNumber(week) ? {} : { week: t('history.filterProblem.number') }),
    ...(from !== '' && to !== '' && from > to ? { to: t('history.filterProblem.order') } : {}),
  }
}

/** The filters as the contract takes them; what is not complete yet filters nothing. */
export const askedFilter = ({ text, phase, week, focus, from, to }: HistoryFilter) => ({
  text: text.trim().slice(0, 200) || null,
  phase: whole(phase),
  week: whole(week),
  focus: focus.trim() || null,
  from: day(from),
  to: day(to),
})

/** The pages of `size` rows that are needed to show the rows from `first` to `last`. */
export function pagesFor(first: number, last: number, size: number): number[] {
  const from = Math.floor(first / size)
  return Array.from({ length: Math.floor(last / size) - from + 1 }, (_, i) => from + i)
}
