import { dayIn } from '#renderer/lib/days.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { t } from '#shared/messages/index.ts'

/** The filters as they are typed. */
export interface HistoryFilter {
  text: string
  exercise: string
  program: string
  phase: string
  week: string
  focus: string
  from: string
  to: string
  /** `without` leaves deload weeks out. */
  deloads: '' | 'without'
}

export const noFilter: HistoryFilter = {
  text: '',
  exercise: '',
  program: '',
  phase: '',
  week: '',
  focus: '',
  from: '',
  to: '',
  deloads: '',
}

/** What a person looks at; all of it stands in the address. */
export interface HistoryLook {
  view: 'list' | 'calendar'
  filter: HistoryFilter
  /** The month of the calendar, `2026-03`; null for the latest with a session. */
  month: string | null
  /** The day of the calendar whose sessions are shown. */
  day: string | null
}

export const startOfHistory: HistoryLook = { view: 'list', filter: noFilter, month: null, day: null }

const monthIn = (text: string | null): string | null => (dayIn(`${text}-01`) === null ? null : text)

/** A look as it stands in an address; what cannot be read is left out. */
export function lookIn(view: HistoryLook['view'], search: string): HistoryLook {
  const given = new URLSearchParams(search)
  const text = (name: keyof HistoryFilter): string => given.get(name) ?? ''
  const { text: _, deloads: __, ...texts } = noFilter
  const filter = Object.fromEntries(Object.keys(texts).map((name) => [name, text(name as keyof HistoryFilter)]))
  const deloads = given.get('deloads') === 'without' ? 'without' : ''
  const day = dayIn(given.get('day'))
  return {
    view,
    filter: { ...noFilter, ...filter, text: text('text'), deloads },
    month: monthIn(given.get('month')) ?? day?.slice(0, 7) ?? null,
    day,
  }
}

/** The address of a look; what is as usual is not in it. */
export function addressOf({ view, filter, month, day }: HistoryLook): string {
  const parts = Object.entries({ ...filter, ...(view === 'calendar' ? { month, day } : {}) })
  const written = new URLSearchParams(parts.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `/history/${view}${written.size === 0 ? '' : `?${written}`}`
}

/** Whether anything narrows the history down. */
export const isFiltered = (filter: HistoryFilter): boolean => Object.values(filter).some((value) => value !== '')

const whole = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null)

/** Whether a name is one of those that are known, by their keys; of names that are not read yet, any is. */
const isKnown = (name: string, known: ReadonlySet<string> | null): boolean =>
  name.trim() === '' || known === null || known.has(exerciseKey(name))

/** What is wrong with the filters, in words, by field. Such a filter filters nothing, or finds nothing. */
export function filterProblems(
  { exercise, phase, week, from, to }: HistoryFilter,
  known: ReadonlySet<string> | null,
): Partial<Record<keyof HistoryFilter, string>> {
  const isNumber = (text: string) => text.trim() === '' || whole(text) !== null
  return {
    ...(isKnown(exercise, known) ? {} : { exercise: t('history.filterProblem.exercise') }),
    ...(isNumber(phase) ? {} : { phase: t('history.filterProblem.number') }),
    ...(isNumber(week) ? {} : { week: t('history.filterProblem.number') }),
    ...(from !== '' && to !== '' && from > to ? { to: t('history.filterProblem.order') } : {}),
  }
}

/** The filters as the contract takes them; what is not complete yet filters nothing. */
export const askedFilter = (filter: HistoryFilter, known: ReadonlySet<string> | null) => ({
  text: filter.text.trim().slice(0, 200) || null,
  exercise: (isKnown(filter.exercise, known) && filter.exercise.trim().slice(0, 500)) || null,
  program: filter.program.slice(0, 500) || null,
  phase: whole(filter.phase),
  week: whole(filter.week),
  focus: filter.focus.trim() || null,
  from: dayIn(filter.from),
  to: dayIn(filter.to),
  deloads: filter.deloads || ('with' as const),
})
export type AskedFilter = ReturnType<typeof askedFilter>

/** The pages of `size` rows that are needed to show the rows from `first` to `last`. */
export function pagesFor(first: number, last: number, size: number): number[] {
  const from = Math.floor(first / size)
  return Array.from({ length: Math.floor(last / size) - from + 1 }, (_, i) => from + i)
}
