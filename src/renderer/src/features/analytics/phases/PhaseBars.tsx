import type { UseQueryResult } from '@tanstack/react-query'
import { formatDayRange, formatFixed, formatShare } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { Legend } from '#renderer/ui/charts/Legend.tsx'
import { TargetBars } from '#renderer/ui/charts/TargetBars.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { PhaseTotals } from '#shared/contract/program-week.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { placeKey } from '../placeKey.ts'
import { useFigure } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { phaseNames } from '../words.ts'
import { latestDrawn } from './latestDrawn.ts'
import { measureOf, type PhaseMeasure, phaseMeasures } from './phaseMeasures.ts'

/** One bar for each phase, by a measure one chooses. */
export function PhaseBars({ answer }: { answer: UseQueryResult<PhaseTotals[]> }) {
  const { look, onLook, onViewDays } = useView()
  const { unit, weight, effort, effortScale } = useUnits()
  const measure = phaseMeasures.find((one) => one === look.measure) ?? phaseMeasures[0]
  const figure = useFigure(answer, (phases) => phases.length)
  const phases = (answer.data ?? []).toSorted((a, b) => a.from.localeCompare(b.from))
  const measureName = (name: PhaseMeasure) => t(`analyticsCharts.phases.measure.${name === 'rpe' ? effortScale : name}`)
  const shown = (phase: PhaseTotals, by: PhaseMeasure): number | null => {
    const value = measureOf(phase, by)
    if (value === null) return null
    if (by === 'volumeKg') return weight(value)
    if (by === 'good') return value * 100
    return by === 'rpe' ? effort(value) : value
  }
  const text = (value: number | null, by: PhaseMeasure): string => {
    if (value === null) return '–'
    return by === 'good' ? formatShare(value / 100) : formatFixed(value, by === 'volumeKg' ? 0 : 1)
  }
  const unitOf = (by: PhaseMeasure): string => {
    if (by === 'good') return '%'
    if (by === 'rpe') return t(`settings.effort.${effortScale}`)
    return t(`analyticsCharts.phases.unit.${by}`, { unit })
  }
  const names = phaseNames(phases)
  const { drawn, text: drawnText } = latestDrawn(phases)
  const bars = drawn.map((phase) => {
    const value = shown(phase, measure)
    return {
      key: placeKey(phase),
      name: names[phases.indexOf(phase)] ?? '',
      value: value ?? 0,
      target: null,
      standing: 'within' as const,
      isPart: phase.isRunning,
      text: text(value, measure),
      phase,
    }
  })
  const title = t('analyticsCharts.phases.title')
  return (
    <ChartFigure
      {...figure}
      state={figure.state.kind === 'empty' ? { kind: 'empty', text: t('analyticsCharts.phases.none') } : figure.state}
      title={title}
      summary={[t('analyticsCharts.phases.summary', { count: phases.length }), drawnText].join(' ')}
      rule={t('analyticsCharts.phases.rule')}
      legend={
        drawn.some(({ isRunning }) => isRunning) && (
          <Legend
            items={[
              { name: measureName(measure), mark: 'bar' },
              { name: t('analyticsCharts.phases.running'), mark: 'part' },
            ]}
          />
        )
      }
      controls={
        <Segments
          label={t('analyticsCharts.phases.by')}
          value={measure}
          options={phaseMeasures.map((value) => ({ value, label: measureName(value) }))}
          onChoose={(by) => onLook({ measure: by === phaseMeasures[0] ? null : by })}
        />
      }
      table={{
        rows: phases,
        columns: [
          {
            name: t('analyticsScreen.column.phase'),
            value: (phase: PhaseTotals) => names[phases.indexOf(phase)] ?? '',
            isText: true,
          },
          {
            name: t('analyticsScreen.column.days'),
            value: ({ from, to }: PhaseTotals) => `${from.slice(0, 10)}/${to.slice(0, 10)}`,
            text: ({ from, to }) => formatDayRange(from, to),
            isText: true,
          },
          { name: t('analyticsScreen.column.run'), value: ({ run }) => run },
          { name: t('analyticsScreen.column.weeks'), value: ({ weeks }) => weeks },
          { name: t('analyticsScreen.column.deloadWeeks'), value: ({ deloadWeeks }) => deloadWeeks },
          ...phaseMeasures.map((by) => ({
            name: measureName(by),
            ...(by === 'volumeKg' ? { unit } : by === 'good' ? { unit: '%' } : {}),
            value: (phase: PhaseTotals) => shown(phase, by),
            text: (phase: PhaseTotals) => text(shown(phase, by), by),
          })),
          {
            name: t('analyticsScreen.column.complete'),
            value: ({ isRunning }: PhaseTotals) => t(`analyticsScreen.complete.${isRunning ? 'no' : 'yes'}`),
            isText: true,
          },
        ],
      }}
    >
      <TargetBars
        label={`${title}, ${measureName(measure)}`}
        unit={unitOf(measure)}
        bars={bars}
        linesOf={({ text: written, phase }) => [
          `${measureName(measure)}: ${withUnit(written, measure === 'volumeKg' ? unit : '')}`,
          formatDayRange(phase.from, phase.to),
          t('analyticsCharts.phases.weeks', { count: phase.weeks }),
          ...(phase.isRunning ? [t('analyticsCharts.phases.running')] : []),
        ]}
        onOpen={({ phase }) => onViewDays(dayOf(phase.from), dayOf(phase.to))}
      />
    </ChartFigure>
  )
}
