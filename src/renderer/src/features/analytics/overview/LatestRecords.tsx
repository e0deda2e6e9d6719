import { Link } from 'wouter'
import { formatShortDay } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { RecordIcon } from '#renderer/ui/charts/Legend.tsx'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { addressOf } from '../look.ts'
import { type LatestRecord, latestRecord } from '../records/latestRecord.ts'
import { useRecords } from '../records/useRecords.ts'
import { useView } from '../view.ts'

const SHOWN = 5
const DIGITS = { e1rm: 1, volume: 0 } as const

type Shown = LatestRecord & Pick<ExerciseRecords, 'loadMode'>

/** The newest bests of the span. */
export function LatestRecords() {
  const { look, onViewSession } = useView()
  const units = useUnits()
  const { figure, table, rows } = useRecords()
  // They come with the latest record first.
  const latest = rows.flatMap((row) => {
    const record = latestRecord(row)
    return record ? [{ exercise: row.exercise, loadMode: row.loadMode, ...record }] : []
  })
  const fromText = ({ set, date, loadMode }: Shown) =>
    [set ? units.markText(set, loadMode) : '', formatShortDay(date)].filter((part) => part !== '').join(', ')
  const numberOf = ({ kind, kg, loadMode }: Shown) =>
    kind === 'weight' ? units.loadText(kg, loadMode) : units.weightText(kg ?? 0, DIGITS[kind])
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
                <span className={classes.quiet}>{t(`analyticsScreen.records.${record.kind}`)}</span>{' '}
                <strong>{numberOf(record)}</strong>
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
