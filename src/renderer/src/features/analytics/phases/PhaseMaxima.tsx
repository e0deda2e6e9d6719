import { formatShareChange } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import bar from '#renderer/ui/SpanBar.module.css'
import type { PhaseTotals } from '#shared/contract/program-week.ts'
import { type CommonMaximum, commonMaxima } from '#shared/domain/phase-maxima.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { placeKey } from '../placeKey.ts'
import { useView } from '../view.ts'
import { Wide } from '../Wide.tsx'
import { datedPhaseNames } from '../words.ts'
import { comparedPhases } from './comparedPhases.ts'

/** The best estimates of the movements that two phases share. */
export function PhaseMaxima({ phases }: { phases: readonly PhaseTotals[] }) {
  const inOrder = phases.toSorted((a, b) => a.from.localeCompare(b.from))
  const { unit, weight, weightText } = useUnits()
  const { look, onLook, days, daysText, filterText, onViewExercise } = useView()
  const compared = comparedPhases(inOrder, look)
  const { before, after } = compared
  const names = datedPhaseNames(inOrder)
  const nameOf = (phase: PhaseTotals | undefined): string => {
    const name = phase ? (names[inOrder.indexOf(phase)] ?? '') : ''
    return phase?.isRunning ? t('analyticsCharts.phases.runningName', { name }) : name
  }
  const rows = before && after ? commonMaxima(before, after) : []
  const change = ({ beforeKg, afterKg }: CommonMaximum) => afterKg / beforeKg - 1
  const mean = rows.reduce((sum, row) => sum + change(row), 0) / Math.max(1, rows.length)
  const keys = { before: before ? placeKey(before) : '', after: after ? placeKey(after) : '' }
  return (
    <ChartFigure
      title={t('analyticsCharts.phases.maxima')}
      summary={[
        rows.length === 0
          ? t('analyticsCharts.phases.nothingCommon')
          : t('analyticsCharts.phases.maximaSummary', { count: rows.length, change: formatShareChange(mean, 1) }),
        compared.isOther ? t('analyticsCharts.phases.notShown') : '',
      ].join(' ')}
      rule={t('analyticsCharts.phases.maximaRule')}
      state={{ kind: 'ready', values: inOrder.length }}
      days={days}
      daysText={daysText}
      filterText={filterText}
      actions={['csv']}
      controls={(['before', 'after'] as const).map((side) => (
        <label key={side} className={bar.filter}>
          <span>{t(`analyticsCharts.phases.${side}`)}</span>
          <select value={keys[side]} onChange={(event) => onLook({ ...keys, [side]: event.currentTarget.value })}>
            {inOrder.map((phase) => (
              <option key={placeKey(phase)} value={placeKey(phase)}>
                {nameOf(phase)}
              </option>
            ))}
          </select>
        </label>
      ))}
      table={{
        rows,
        columns: [
          {
            name: t('analyticsScreen.column.exercise'),
            value: ({ exercise }: CommonMaximum) => exercise,
            isText: true,
          },
          { name: t('analyticsCharts.phases.before'), unit, value: ({ beforeKg }) => weight(beforeKg) },
          { name: t('analyticsCharts.phases.after'), unit, value: ({ afterKg }) => weight(afterKg) },
          { name: t('analyticsScreen.column.difference'), unit: '%', value: (row) => change(row) * 100 },
        ],
      }}
    >
      {rows.length > 0 && (
        <Wide label={t('analyticsCharts.phases.maxima')}>
          <table className={classes.numbers} data-names>
            <thead>
              <tr>
                <th scope="col">{t('analyticsScreen.column.exercise')}</th>
                <th scope="col">{nameOf(before)}</th>
                <th scope="col">{nameOf(after)}</th>
                <th scope="col">{t('analyticsScreen.column.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.exercise}>
                  <th scope="row" dir="auto">
                    <button type="button" className={classes.textButton} onClick={() => onViewExercise(row.exercise)}>
                      {row.exercise}
                    </button>
                  </th>
                  <td>{weightText(row.beforeKg, 1)}</td>
                  <td>{weightText(row.afterKg, 1)}</td>
                  <td>{formatShareChange(change(row), 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </ChartFigure>
  )
}
