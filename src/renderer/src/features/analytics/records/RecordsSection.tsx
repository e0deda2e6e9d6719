import { formatNumber, formatShortDay, NOTHING } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { useView } from '../view.ts'
import { Wide } from '../Wide.tsx'
import { RecordCell } from './RecordCell.tsx'
import { useRecords } from './useRecords.ts'

/** The bests of every movement; each names the set and the day it was done, and opens the session. */
export function RecordsSection() {
  const { figure, table, rows, formula } = useRecords()
  const { shown, more } = useCut(rows, 50)
  const title = t('analyticsScreen.records.title')
  const without = rows.filter(({ bodyWeightMissing }) => bodyWeightMissing > 0).length
  const unweighed = without === 0 ? '' : t('analyticsScreen.records.bodyWeightMissing', { count: without })
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={t('analyticsScreen.records.summary', { count: rows.length })}
      rule={[t(`analyticsScreen.records.rule.${formula}`), unweighed].join(' ').trim()}
      table={table}
      actions={['csv']}
    >
      <Wide label={title}>
        <table className={classes.numbers} data-names>
          <thead>
            <tr>
              <th scope="col">{t('analyticsScreen.column.exercise')}</th>
              <th scope="col">{t('analyticsScreen.records.e1rm')}</th>
              <th scope="col">{t('analyticsScreen.records.weight')}</th>
              <th scope="col">{t('analyticsScreen.records.volume')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((records) => (
              <RecordRow key={records.exercise} records={records} />
            ))}
          </tbody>
        </table>
      </Wide>
      {more}
    </ChartFigure>
  )
}

function RecordRow({ records }: { records: ExerciseRecords }) {
  const { onViewExercise } = useView()
  const { weightText, loadText } = useUnits()
  const { unit } = useSettings()
  const { exercise, loadMode, e1rm, weight, volume, occurrences, lastDate } = records
  return (
    <tr>
      <th scope="row" dir="auto">
        <button type="button" className={classes.textButton} onClick={() => onViewExercise(exercise)}>
          {exercise}
        </button>
        <span className={`${classes.best} ${classes.quiet}`} dir="ltr">
          {t('analyticsScreen.records.done', { count: occurrences, shown: formatNumber(occurrences) })},{' '}
          <span className={classes.part}>
            {t('analyticsScreen.records.lastDone', { day: formatShortDay(lastDate) })}
          </span>
        </span>
      </th>
      <td>
        {e1rm ? (
          <RecordCell of={records} sessionId={e1rm.set.sessionId} date={e1rm.set.date} set={e1rm.set}>
            <strong>{weightText(e1rm.kg, unit === 'kg' ? 1 : 0)}</strong>
          </RecordCell>
        ) : (
          NOTHING
        )}
      </td>
      <td>
        {weight ? (
          <RecordCell of={records} sessionId={weight.sessionId} date={weight.date} set={weight}>
            <strong>{loadText(weight.weightKg, loadMode)}</strong>
          </RecordCell>
        ) : (
          NOTHING
        )}
      </td>
      <td>
        {volume ? (
          <RecordCell of={records} sessionId={volume.sessionId} date={volume.date}>
            <strong>{weightText(volume.kg, 0)}</strong>
          </RecordCell>
        ) : (
          NOTHING
        )}
      </td>
    </tr>
  )
}
