import type { ReactNode } from 'react'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'
import type { HistoryFilter } from './historyView.ts'

interface FiltersProps {
  filter: HistoryFilter
  onFilter: (filter: HistoryFilter) => void
  /** How many were found. */
  children: ReactNode
}

const FIELDS = [
  { field: 'text', type: 'search' },
  { field: 'focus', type: 'search' },
  { field: 'phase', type: 'text' },
  { field: 'week', type: 'text' },
  { field: 'from', type: 'date' },
  { field: 'to', type: 'date' },
] as const

/** Narrows the list; every filter that is filled in must hold. */
export function Filters({ filter, onFilter, children }: FiltersProps) {
  return (
    <search className={classes.filters}>
      {FIELDS.map(({ field, type }) => (
        <label key={field} className={classes.filter} data-field={field}>
          <span>{t(`history.filter.${field}`)}</span>
          <input
            type={type}
            value={filter[field]}
            dir={type === 'search' ? 'auto' : undefined}
            inputMode={type === 'text' ? 'numeric' : undefined}
            onChange={(event) => onFilter({ ...filter, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <span className={classes.count}>{children}</span>
    </search>
  )
}
