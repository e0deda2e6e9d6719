import { Link } from 'wouter'
import { type Best, bestsOf, bestText, latestBest } from '#renderer/lib/bests.ts'
import { formatShortDay } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { RecordIcon } from '#renderer/ui/charts/Legend.tsx'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { addressOf } from '../look.ts'
import { useRecords } from '../records/useRecords.ts'
import { useView } from '../view.ts'

const SHOWN = 5

type Shown = Best & Pick<ExerciseRecords, 'loadMode'>

/** The newest bests of the span. */
export function LatestRecords() {
  const { look, onViewSession } = useView()
  const units = useUnits()
  const { figure, table, rows } = useRecords()
  // They come with the latest record first.
  const latest = rows.flatMap((row) => {
    const record = latestBest(bestsOf(row))
    return record ? [{ exercise: row.exercise, loadMode: row.loadMode, ...record }] : []
  })
  const fromText = ({ set, date, loadMode }: Shown) =>
    [set ? units.markText(set, loadMode) : '', formatShortDay(date)].filter((part) => part !== '').join(', ')
  return (
    <ChartFigure
      {...figure}
      rule={t('analyticsScreen.overview.recordsRule')}
      title={t('analyticsScreen.overview.records')}
      summary={<Link href={addressOf('records', look)}>{t('analyticsScreen.overview.allRecords')}</Link>}
      table={table}
      actions={[]}
    >
      <ul className={classes.list}>
        {latest.slice(0, SHOWN).map(({ exercise, ...record }) => (
          <li key={exercise}>
            <RecordIcon />
            <span className={classes.grow} dir="auto">
              {exercise}
            </span>
            <span className={classes.end}>
              <span>
                <span className={classes.quiet}>{t(`bests.${record.kind}`)}</span>{' '}
                <strong>{bestText(record, record.loadMode, units.unit)}</strong>
              </span>
              <button
                type="button"
                className={classes.textButton}
                aria-label={t('analyticsScreen.records.open', { from: fromText(record), exercise })}
                onClick={() => onViewSession(record.sessionId)}
              >
                {fromText(record)}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
