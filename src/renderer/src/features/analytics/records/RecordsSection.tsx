import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
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
  return (
    <ChartFigure
      {...figure}
      title={title}
      summary={t('analyticsScreen.records.summary', { count: rows.length })}
      rule={t(`analyticsScreen.records.rule.${formula}`)}
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
  const { weightText } = useUnits()
  const { unit } = useSettings()
  const { exercise, e1rm, weight, volume, occurrences, lastDate } = records
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
        {e1rm && (
          <RecordCell exercise={exercise} sessionId={e1rm.set.sessionId} date={e1rm.set.date} set={e1rm.set}>
            <strong>{weightText(e1rm.kg, unit === 'kg' ? 1 : 0)}</strong>
          </RecordCell>
        )}
      </td>
      <td>
        {weight && (
          <RecordCell exercise={exercise} sessionId={weight.sessionId} date={weight.date} set={weight}>
            <strong>{weightText(weight.weightKg ?? weight.loadKg ?? 0)}</strong>
          </RecordCell>
        )}
      </td>
      <td>
        {volume && (
          <RecordCell exercise={exercise} sessionId={volume.sessionId} date={volume.date}>
            <strong>{weightText(volume.kg, 0)}</strong>
          </RecordCell>
        )}
      </td>
    </tr>
  )
}
