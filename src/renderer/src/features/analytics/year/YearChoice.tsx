import bar from '#renderer/ui/SpanBar.module.css'
import { t } from '#shared/messages/index.ts'
import { useView } from '../view.ts'

/** Which year; all that have sessions, and the one that is shown. */
export function YearChoice({ year, years }: { year: number; years: readonly number[] }) {
  const { onLook } = useView()
  const all = [...new Set([...years, year])].sort((a, b) => b - a)
  return (
    <label className={bar.filter}>
      <span>{t('analyticsCharts.year.choose')}</span>
      <select value={year} onChange={(event) => onLook({ year: Number(event.currentTarget.value) })}>
        {all.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
}
