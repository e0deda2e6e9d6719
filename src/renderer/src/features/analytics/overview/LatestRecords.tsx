import { Link } from 'wouter'
import { formatShortDay } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { RecordIcon } from '#renderer/ui/charts/Legend.tsx'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { addressOf } from '../look.ts'
import { useRecords } from '../records/useRecords.ts'
import { useView } from '../view.ts'
import { setText } from '../words.ts'

const SHOWN = 5

/** The newest bests of the span. */
export function LatestRecords() {
  const { look, onViewSession } = useView()
  const { weightText } = useUnits()
  const { figure, table, rows } = useRecords()
  const estimates = rows
    .flatMap(({ exercise, e1rm }) => (e1rm ? [{ exercise, ...e1rm }] : []))
    .sort((a, b) => b.set.date.localeCompare(a.set.date))
  const fromText = (set: SetMark) => `${setText(set, weightText)}, ${formatShortDay(set.date)}`
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
        {estimates.slice(0, SHOWN).map(({ exercise, kg, set }) => (
          <li key={exercise}>
            <RecordIcon />
            <span className={classes.grow} dir="auto">
              {exercise}
            </span>
            <span className={classes.end}>
              <strong>{weightText(kg, 1)}</strong>
              <button
                type="button"
                className={classes.textButton}
                aria-label={t('analyticsScreen.records.open', { from: fromText(set), exercise })}
                onClick={() => onViewSession(set.sessionId)}
              >
                {fromText(set)}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
