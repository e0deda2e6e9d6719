import type { Figures } from '#cli/figures.ts'
import { yearJsonSchema } from '#cli/json-shapes-analytics.ts'
import { shade } from '#cli/sparkline.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { dayNumber, weekdayOf } from '#shared/domain/calendar.ts'
import { currentLanguage, t } from '#shared/messages/index.ts'
import { question } from './question.ts'
import { weekdayNames } from './weekday-names.ts'

type Answer = Output<'analytics.year'>

/** The short names of the months over the columns that hold their first days. */
function monthLine(days: Answer['days'], first: number): string {
  const format = new Intl.DateTimeFormat(currentLanguage(), { month: 'short', timeZone: 'UTC' })
  let line = ''
  for (const [index, { date }] of days.entries())
    if (date.endsWith('-01'))
      line = line.padEnd(Math.floor((first + index) / 7)) + format.format(Date.parse(date)).slice(0, 3)
  return line
}

/** The days as a map: a line for each day of the week, a column for each week. */
function mapOf(days: Answer['days'], weekStart: Figures['weekStart']): string[] {
  const first = days[0] ? weekdayOf(dayNumber(days[0].date), weekStart) : 0
  const shades = [...' '.repeat(first), ...days.map(({ level }) => shade(level))]
  const rows = weekdayNames(weekStart).map((name, weekday) => {
    const line = shades.filter((_, i) => i % 7 === weekday).join('')
    return `${name.padEnd(3)} ${line}`.trimEnd()
  })
  return [`    ${monthLine(days, first)}`, ...rows]
}

function linesOf({ days, by }: Answer, figures: Figures): string[] {
  const trained = days.filter(({ sessions }) => sessions > 0)
  if (trained.length === 0) return []
  const sum = (amount: (day: Answer['days'][number]) => number) => days.reduce((all, day) => all + amount(day), 0)
  return [
    ...mapOf(days, figures.weekStart),
    t('cliAnalytics.levels', { by: t(`cliAnalytics.by.${by}`) }),
    t('cliAnalytics.year', {
      days: t('cliAnalytics.days', { count: trained.length }),
      sessions: t('cliAnalytics.sessions', { count: sum(({ sessions }) => sessions) }),
      sets: t('cliAnalytics.sets', { count: sum(({ workingSets }) => workingSets) }),
      volume: figures.volume(sum(({ volumeKg }) => volumeKg)),
      unit: figures.unit,
    }),
  ]
}

/** `--year Y`: every day of a year. */
export const year = question<number, Answer>({
  takes: [],
  shape: yearJsonSchema,
  ask: (log, number) => call(log, 'analytics.year', { year: number }),
  lines: linesOf,
})
