import { type Figures, rounded } from '#cli/figures.ts'
import { qualityJsonSchema } from '#cli/json-shapes-analytics.ts'
import { sparkline } from '#cli/sparkline.ts'
import { prose, table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import type { TechniqueType } from '#shared/contract/training.ts'
import { repShares } from '#shared/domain/rep-shares.ts'
import { t } from '#shared/messages/index.ts'
import { question, SPAN } from './question.ts'

type Answer = Output<'analytics.weeks'>
type Week = Answer['weeks'][number]

const TYPES: readonly TechniqueType[] = ['MyoReps', 'DropSet', 'LLP', 'StaticHold']
const NO_SETS = { MyoReps: 0, DropSet: 0, LLP: 0, StaticHold: 0 }

const percent = (share: number | null): ReturnType<Figures['volume']> => rounded(share === null ? null : share * 100)
const percentText = (share: number | null): string => (share === null ? '–' : `${percent(share)}%`)

/** The sets with each technique, `Drop set 2`; nothing where there was none. */
const techniqueText = ({ techniqueSets }: Week): string =>
  TYPES.flatMap((type) => {
    const sets = techniqueSets[type] ?? 0
    return sets === 0 ? [] : [`${t(`analyticsCharts.techniques.${type}`)} ${sets}`]
  }).join(', ')

function linesOf({ weeks }: Answer): string[] {
  if (weeks.length === 0) return []
  const shares = weeks.map((week) => repShares([week]))
  const head = [
    t('cliAnalytics.head.weekOf'),
    t('cli.sessions.sets'),
    t('cliAnalytics.head.goodReps'),
    t('cliAnalytics.head.partialReps'),
    t('cliAnalytics.head.techniques'),
    t('cliAnalytics.head.deload'),
  ]
  const rows = weeks.map((week, place) => [
    week.start,
    week.workingSets,
    percent(shares[place]?.good ?? null),
    percent(shares[place]?.partial ?? null),
    techniqueText(week),
    week.deload === 'none' ? '' : t(`cliAnalytics.deload.${week.deload}`),
  ])
  const all = repShares(weeks)
  return [
    table(head, rows),
    t('cliAnalytics.goodLine', { line: sparkline(shares.map(({ good }) => good)) }),
    prose(t('analyticsCharts.quality.summary', { good: percentText(all.good), partial: percentText(all.partial) })),
  ]
}

/** `--quality`: by week how well repetitions were done, and what pushed sets past failure. */
export const quality = question<true, Answer>({
  takes: SPAN,
  shape: qualityJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.weeks', span),
  json: ({ weeks }) => ({
    ...repShares(weeks),
    weeks: weeks.map((week) => ({
      start: week.start,
      deload: week.deload,
      workingSets: week.workingSets,
      ...repShares([week]),
      techniqueSets: { ...NO_SETS, ...week.techniqueSets },
    })),
  }),
  lines: linesOf,
})
