import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { today } from '#renderer/lib/days.ts'
import { formatDayRange, formatNumber } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { type SpanLook, spanOf } from '#renderer/lib/spanLook.ts'
import { filterText } from '#renderer/lib/spanWords.ts'
import { SpanBar } from '#renderer/ui/SpanBar.tsx'
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx'
import type { Logged } from '#shared/contract/exercises.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import { Cues } from './Cues.tsx'
import { Occurrences } from './Occurrences.tsx'
import classes from './page.module.css'
import { Records } from './Records.tsx'
import { RepMaxes } from './RepMaxes.tsx'
import { StrengthChart } from './StrengthChart.tsx'
import { startOfLook, usualStretch } from './span.ts'
import { VolumeChart } from './VolumeChart.tsx'
import { ViewContext } from './view.ts'

interface ProgressProps {
  name: string
  logged: Logged
  look: SpanLook
  onLook: (look: SpanLook) => void
  onViewSession: (id: string) => void
}

/** The days of a span, up to those there are. */
function daysIn({ from, to }: { from: string | null; to: string | null }, { firstDate, lastDate }: Logged) {
  const first = from ?? (firstDate === null ? null : dayOf(firstDate))
  const last = to ?? (lastDate === null ? null : dayOf(lastDate))
  return first === null || last === null ? null : { from: first, to: last }
}

/** How an exercise went over a span of time. */
export function Progress({ name, logged, look, onLook, onViewSession }: ProgressProps) {
  const { weekStart } = useSettings()
  const last = logged.lastDate === null ? '' : dayOf(logged.lastDate)
  const { span } = spanOf(look, usualStretch, { last, today: today(), weekStart })
  const scope = useQuery(queryOf('analytics.scope', null))
  const answer = useQuery({ ...queryOf('analytics.exercise', { name, span }), placeholderData: keepPreviousData })
  const days = daysIn(span, logged)
  const progress = answer.data
  const values = progress?.points.length ?? 0
  const view = {
    name,
    span,
    answer,
    days,
    daysText: days ? formatDayRange(days.from, days.to) : t('exercisesScreen.span.everything'),
    filterText: filterText(span),
    onViewSession,
  }
  return (
    <ViewContext value={view}>
      <SpanBar
        look={look}
        onLook={(change) => onLook({ ...look, ...change })}
        phases={scope.data?.phases ?? []}
        days={days}
      />
      {answer.isPending && <Loading rows={8} />}
      {answer.isError && (
        <Failed
          title={t('exercisesScreen.failed')}
          reason={reasonOf(answer.error)}
          retry={() => void answer.refetch()}
        />
      )}
      {progress && values === 0 && (
        <Empty
          title={t('exercisesScreen.span.nothing')}
          actions={<Button onClick={() => onLook(startOfLook)}>{t('exercisesScreen.span.showAll')}</Button>}
        />
      )}
      {progress && values > 0 && (
        <div className={classes.content}>
          {progress.bodyWeightMissing > 0 && (
            <p className={classes.hint}>
              {t('exercisesScreen.bodyWeightMissing', { count: progress.bodyWeightMissing, all: formatNumber(values) })}
            </p>
          )}
          {progress.points.some(({ e1rm, topSet }) => e1rm ?? topSet) && <StrengthChart progress={progress} />}
          <VolumeChart progress={progress} />
          <div className={classes.pair}>
            <RepMaxes progress={progress} />
            <Records progress={progress} />
          </div>
          <Occurrences />
          {progress.cues.length > 0 && <Cues cues={progress.cues} />}
        </div>
      )}
    </ViewContext>
  )
}
