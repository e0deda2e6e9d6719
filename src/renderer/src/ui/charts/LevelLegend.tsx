import { t } from '#shared/messages/index.ts'
import { levelColor } from './cells.ts'
import classes from './figure.module.css'
import { LegendLine } from './Legend.tsx'

interface LevelLegendProps {
  names: readonly string[]
  /** Something is hatched. */
  hasDeload: boolean
}

/** What the five levels of a heat map mean, in words. */
export const LevelLegend = ({ names, hasDeload }: LevelLegendProps) => (
  <ul className={classes.legend}>
    {names.map((name, level) => (
      <li key={levelColor(level)}>
        <svg width="12" height="12" aria-hidden="true">
          <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill={levelColor(level)} stroke="var(--tl-line-strong)" />
        </svg>
        <span data-picture-text>{name}</span>
      </li>
    ))}
    {hasDeload && <LegendLine mark="deload" name={t('charts.deload')} />}
  </ul>
)
