import { call } from '#cli/context.ts'
import { rounded } from '#cli/figures.ts'
import { musclesJsonSchema } from '#cli/json-shapes-analytics.ts'
import { table } from '#cli/output.ts'
import { sparkline } from '#cli/sparkline.ts'
import type { Answering } from '#main/from-files/from-files.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, dayNumber, weekOf } from '#shared/domain/calendar.ts'
import { muscleSchema } from '#shared/domain/muscle.ts'
import { t } from '#shared/messages/index.ts'
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
  return { from: dayAt(first), to: dayAt(first + 6) }
}

function nameOf(muscle: string): string {
  const known = muscleSchema.safeParse(muscle)
  return known.success ? t(`exercises.muscle.${known.data}`) : muscle
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
    nameOf(muscle),
    rounded(perWeek),
    `${target.min}-${target.max}`,
    t(`cliAnalytics.standing.${standing}`),
    sparkline(sets, 26),
  ])
  const between = { from: weeks[0] ?? '', to: weeks.at(-1) ?? '' }
  const others = unassigned.map(({ name, sets }) => `${name} (${sets})`).join(', ')
  return [
    t('cliAnalytics.muscleWeeks', { ...between, count: weeks.length, share: secondaryShare }),
    table(head, rows),
    ...(unassigned.length > 0 ? [t('cliAnalytics.unassigned', { others })] : []),
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
