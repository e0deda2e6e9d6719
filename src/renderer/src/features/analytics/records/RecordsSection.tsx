import { type Best, bestsOf } from '#renderer/lib/bests.ts'
import { formatNumber, formatShortDay, NOTHING } from '#renderer/lib/format.ts'
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
              <th scope="col">{t('bests.e1rm')}</th>
              <th scope="col">{t('analyticsScreen.records.sets')}</th>
              <th scope="col">{t('bests.volume')}</th>
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
  const { exercise, occurrences, lastDate } = records
  const bests = bestsOf(records)
  const isOfSet = ({ kind }: Best) => kind !== 'e1rm' && kind !== 'volume'
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
      <BestsCell of={records} bests={bests.filter(({ kind }) => kind === 'e1rm')} />
      <BestsCell of={records} bests={bests.filter(isOfSet)} />
      <BestsCell of={records} bests={bests.filter(({ kind }) => kind === 'volume')} />
    </tr>
  )
}

/** Some bests of a movement, one below the other. */
function BestsCell({ of: records, bests }: { of: ExerciseRecords; bests: readonly Best[] }) {
  return (
    <td>
      {bests.length === 0 && NOTHING}
      {bests.map((best) => (
        <div key={best.kind}>
          <RecordCell of={records} best={best} />
        </div>
      ))}
    </td>
  )
}
