import { levelColor } from './cells.ts'
import classes from './figure.module.css'

/** What the five levels of a heat map mean, in words. */
export function LevelLegend({ names }: { names: readonly string[] }) {
  return (
    <ul className={classes.legend}>
      {names.map((name, level) => (
        <li key={levelColor(level)}>
          <svg width="12" height="12" aria-hidden="true">
            <rect
              x="0.5"
              y="0.5"
              width="11"
              height="11"
              rx="2"
              fill={levelColor(level)}
              stroke="var(--tl-line-strong)"
            />
          </svg>
          <span data-picture-text>{name}</span>
        </li>
      ))}
    </ul>
  )
}
