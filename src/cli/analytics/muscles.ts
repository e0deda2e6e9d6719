import { rounded } from '#cli/figures.ts'
import { musclesJsonSchema } from '#cli/json-shapes-analytics.ts'
import { sparkline } from '#cli/sparkline.ts'
import { prose, table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Answering } from '#main/from-files/from-files.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, dayNumber, FIRST_DAY, LAST_DAY, weekOf } from '#shared/domain/calendar.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import { question, SPAN } from './question.ts'

type Answer = Output<'analytics.muscles'>

/** The week of a day, or the latest week with training, as a span of days; null where there is none. */
async function weekSpan(
  log: Answering,
  week: string,
  { weekStart }: Settings,
): Promise<Pick<Span, 'from' | 'to'> | null> {
  const day = week === 'last' ? (await call(log, 'analytics.scope', null)).last : week
  if (day === null) return null
  const first = weekOf(dayNumber(day), weekStart)
  return {
    from: dayAt(Math.max(first, dayNumber(FIRST_DAY))),
    to: dayAt(Math.min(first + 6, dayNumber(LAST_DAY))),
  }
}

function linesOf({ weeks, muscles, unassigned, secondaryShare }: Answer): string[] {
  if (muscles.length === 0 && unassigned.length === 0) return []
  const head = [
    t('cliAnalytics.head.muscle'),
    t('cliAnalytics.head.setsPerWeek'),
    t('cliAnalytics.head.target'),
    '',
    t('cliAnalytics.head.weeks'),
  ]
  const rows = muscles.map(({ muscle, perWeek, target, standing, sets }) => [
    muscleName(muscle),
    rounded(perWeek),
    target ? `${target.min}-${target.max}` : '',
    standing ? t(`cliAnalytics.standing.${standing}`) : '',
    sparkline(sets, 26),
  ])
  const between = { from: weeks[0] ?? '', to: weeks.at(-1) ?? '' }
  const others = unassigned.map(({ name, sets }) => `${name} (${sets})`).join(', ')
  return [
    t('cliAnalytics.muscleWeeks', { ...between, count: weeks.length, share: secondaryShare }),
    table(head, rows),
    ...(unassigned.length > 0 ? [prose(t('cliAnalytics.unassigned', { others }))] : []),
  ]
}

/** `--muscles [--week DAY|last]`: working sets of each muscle against its target. */
export const muscles = question<true, Answer>({
  takes: [...SPAN, 'week'],
  shape: musclesJsonSchema,
  async ask(log, _value, { span, week, settings }) {
    const days = week === null ? {} : await weekSpan(log, week, settings)
    return call(log, 'analytics.muscles', { ...span, ...days })
  },
  lines: linesOf,
})
