import type { Command } from 'commander'
import { readDay, readNumber } from '#cli/read-option.ts'
import { t } from '#shared/messages/index.ts'
import type { Filter, Question } from './question.ts'
import { type QuestionName, questions } from './questions.ts'

/** The options that were given, `--no-deloads` among them; commander itself keeps only the last of `--deloads` and `--no-deloads`. */
export type Given = ReadonlySet<string>

const FILTERS: Record<Filter, string> = {
  from: 'from',
  to: 'to',
  program: 'program',
  phase: 'phase',
  week: 'week',
  deloads: 'no-deloads',
  limit: 'limit',
}
const filterNames = Object.keys(FILTERS) as Filter[]
const flagOf = (option: string): string => `--${option}`

/** What a week is to each question that takes one. */
const READ_WEEK: Partial<Record<QuestionName, (text: string) => unknown>> = {
  'weekly-volume': readNumber,
  muscles: (text) => (text === 'last' ? text : readDay(text)),
}

function checkWeek(command: Command, name: QuestionName, week: string): void {
  try {
    READ_WEEK[name]?.(week)
  } catch (error) {
    command.error(t('cliAnalytics.usage.week', { week, why: error instanceof Error ? error.message : '' }))
  }
}

/** The one question that was asked, with options that go together; else the command ends as wrong usage. */
export function questionAsked(command: Command, given: Given, week: string | undefined): QuestionName {
  const names = Object.keys(questions) as QuestionName[]
  const [name, ...others] = names.filter((name) => given.has(name))
  if (name === undefined || others.length > 0)
    command.error(t('cliAnalytics.usage.oneQuestion', { questions: names.map(flagOf).join(', ') }))
  const { takes, needs = {} }: Pick<Question<never, never>, 'takes' | 'needs'> = questions[name]
  const isGiven = (filter: Filter): boolean => given.has(FILTERS[filter])
  const asked = flagOf(name)
  for (const filter of filterNames) {
    const option = flagOf(FILTERS[filter])
    if (isGiven(filter) && !takes.includes(filter)) command.error(t('cliAnalytics.usage.notWith', { option, asked }))
    const other = needs[filter]
    if (isGiven(filter) && other && !isGiven(other))
      command.error(t('cliAnalytics.usage.needs', { asked: option, option: flagOf(FILTERS[other]) }))
  }
  if (name === 'muscles' && isGiven('week') && (isGiven('from') || isGiven('to')))
    command.error(t('cliAnalytics.usage.weekOrDays'))
  if (week !== undefined) checkWeek(command, name, week)
  return name
}
