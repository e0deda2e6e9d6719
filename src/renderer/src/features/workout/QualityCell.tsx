import { type RepQuality, repQualitySchema } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { useCell } from './Cell.tsx'
import classes from './grid.module.css'

interface QualityCellProps {
  cell: string
  label: string
  value: RepQuality | null
  onChoose: (quality: RepQuality | null) => void
}

/** How the reps looked: one key each (b, g, p, l), Space opens the list. */
export function QualityCell({ cell, label, value, onChoose }: QualityCellProps) {
  return (
    <select
      {...useCell(cell)}
      className={classes.select}
      data-empty={value === null || undefined}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(repQualitySchema.nullable().catch(null).parse(event.currentTarget.value))}
    >
      <option value="">–</option>
      {repQualitySchema.options.map((quality) => (
        <option key={quality} value={quality}>
          {t(`workout.quality.${quality}`)}
        </option>
      ))}
    </select>
  )
}
