import { formatChange, formatNumber, formatShareChange } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { Sparkline } from '#renderer/ui/charts/Sparkline.tsx'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import classes from '../analytics.module.css'
import { Wide } from '../Wide.tsx'
import type { Measure, WeekRow } from './weekRows.ts'

const DIGITS: Record<Measure, number> = { sessions: 1, workingSets: 1, volumeKg: 0, rpe: 1, minutes: 0 }

interface WeekTableProps {
  label: string
  rows: readonly WeekRow[]
  /** The week is compared with the same days of other weeks. */
  hasSameDays: boolean
}

/** The week beside the mean, one measure on a line. */
export function WeekTable({ label, rows, hasSameDays }: WeekTableProps) {
  const { unit, weight, effort, effortScale } = useUnits()
  const shown = (measure: Measure, value: number): number => {
    if (measure === 'volumeKg') return weight(value)
    return measure === 'rpe' ? effort(value) : value
  }
  const text = (measure: Measure, value: number | null): string => {
    if (value === null) return '–'
    const number = formatNumber(shown(measure, value), DIGITS[measure])
    return withUnit(number, measure === 'volumeKg' ? unit : measure === 'minutes' ? 'min' : '')
  }
  const change = ({ measure, now, against }: WeekRow): string => {
    if (now === null || against === null || against === 0) return '–'
    if (measure === 'rpe') return formatChange(shown(measure, now) - shown(measure, against), 1)
    return formatShareChange(now / against - 1)
  }
  return (
    <Wide label={label}>
      <table className={classes.numbers}>
        <thead>
          <tr>
            <th scope="col">{t('analyticsScreen.column.measure')}</th>
            <th scope="col">{t('analyticsScreen.column.now')}</th>
            <th scope="col">{t('analyticsScreen.column.meanWeek')}</th>
            {hasSameDays && <th scope="col">{t('analyticsScreen.column.sameDays')}</th>}
            <th scope="col">{t('analyticsScreen.column.difference')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measure}>
              <th scope="row">{t(`analyticsScreen.measure.${row.measure === 'rpe' ? effortScale : row.measure}`)}</th>
              <td className={classes.big}>{text(row.measure, row.now)}</td>
              <td>{text(row.measure, row.mean)}</td>
              {hasSameDays && <td>{text(row.measure, row.sameDays)}</td>}
              <td>{change(row)}</td>
              <td className={classes.spark}>
                <Sparkline values={row.course.map((value) => (value === null ? null : shown(row.measure, value)))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
