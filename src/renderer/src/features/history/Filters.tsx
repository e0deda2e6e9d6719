import { type ReactNode, type Ref, useId } from 'react'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'
import { filterProblems, type HistoryFilter } from './historyView.ts'

interface FiltersProps {
  filter: HistoryFilter
  onFilter: (filter: HistoryFilter) => void
  /** The first of them. */
  first: Ref<HTMLInputElement>
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
export function Filters({ filter, onFilter, first, children }: FiltersProps) {
  const id = useId()
  const problems = filterProblems(filter)
  return (
    <search className={classes.filters}>
      {FIELDS.map(({ field, type }, i) => (
        <label key={field} className={classes.filter} data-field={field}>
          <span>{t(`history.filter.${field}`)}</span>
          <input
            ref={i === 0 ? first : undefined}
            type={type}
            aria-invalid={problems[field] ? true : undefined}
            aria-describedby={problems[field] ? `${id}-${field}` : undefined}
            value={filter[field]}
            dir={type === 'search' ? 'auto' : undefined}
            inputMode={type === 'text' ? 'numeric' : undefined}
            onChange={(event) => onFilter({ ...filter, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <span className={classes.count}>{children}</span>
      {FIELDS.map(
        ({ field }) =>
          problems[field] && (
            <p key={field} id={`${id}-${field}`} className={classes.filterProblem}>
              {t(`history.filter.${field}`)}: {problems[field]}
            </p>
          ),
      )}
    </search>
  )
}
