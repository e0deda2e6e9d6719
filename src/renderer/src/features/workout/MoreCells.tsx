import { MORE_COLUMNS } from '#shared/draft/cell-walk.ts'
import type { DraftSet } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { Cell } from './Cell.tsx'
import classes from './grid.module.css'

interface MoreCellsProps {
  row: DraftSet
  cellOf: (field: string) => string
  labelOf: (field: string) => string
  type: (field: string) => (text: string) => void
}

/** The cells of a set that most sets do not need: rest before it, time, distance, heart rate. */
export function MoreCells({ row, cellOf, labelOf, type }: MoreCellsProps) {
  return (
    <div className={classes.more}>
      {MORE_COLUMNS.map((field) => (
        <span key={field} className={classes.moreCell}>
          <span aria-hidden>{t(`workout.field.${field}`)}</span>
          <Cell
            cell={cellOf(field)}
            label={labelOf(t(`workout.field.${field}`))}
            value={row[field]}
            placeholder={t(`workout.example.${field}`)}
            onType={type(field)}
          />
        </span>
      ))}
    </div>
  )
}
