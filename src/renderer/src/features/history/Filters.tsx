import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { queryOf } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'
import { ExerciseFilter } from './ExerciseFilter.tsx'
import classes from './filters.module.css'
import { filterProblems, type HistoryFilter } from './historyView.ts'
import { ProgramFilter } from './ProgramFilter.tsx'
import { useKnownNames } from './useKnownNames.ts'

interface FiltersProps {
  filter: HistoryFilter
  onFilter: (filter: HistoryFilter) => void
  /** The first of them. */
  first: Ref<HTMLInputElement>
  /** How many were found. */
  children: ReactNode
}

const PROBLEMS = ['exercise', 'phase', 'week', 'to'] as const
const FIELDS = ['focus', 'phase', 'week'] as const
const DAYS = ['from', 'to'] as const

/** Narrows the history down; every filter that is filled in must hold. */
export function Filters({ filter, onFilter, first, children }: FiltersProps) {
  const id = useId()
  const { data: labels } = useQuery(queryOf('sessions.labels', null))
  const [isChoosing, setChoosing] = useState(false)
  const known = useKnownNames()
  const problems = filterProblems(filter, isChoosing ? null : known)
  const problemId = (field: keyof HistoryFilter) => (problems[field] ? `${id}-${field}` : undefined)
  const change = (field: keyof HistoryFilter) => (value: string) => onFilter({ ...filter, [field]: value })
  return (
    <search className={classes.filters}>
      <label className={classes.filter} data-field="text">
        <span>{t('history.filter.text')}</span>
        <input
          ref={first}
          type="search"
          dir="auto"
          value={filter.text}
          onChange={(event) => change('text')(event.currentTarget.value)}
        />
      </label>
      <div className={classes.filter} data-field="exercise">
        <span aria-hidden="true">{t('history.filter.exercise')}</span>
        <ExerciseFilter
          value={filter.exercise}
          onChange={change('exercise')}
          problem={problemId('exercise')}
          onChoosing={setChoosing}
        />
      </div>
      <ProgramFilter value={filter.program} programs={labels?.programs ?? []} onChange={change('program')} />
      {FIELDS.map((field) => (
        <label key={field} className={classes.filter} data-field={field}>
          <span>{t(`history.filter.${field}`)}</span>
          <input
            type={field === 'focus' ? 'search' : 'text'}
            aria-invalid={problems[field] ? true : undefined}
            aria-describedby={problemId(field)}
            value={filter[field]}
            dir={field === 'focus' ? 'auto' : undefined}
            inputMode={field === 'focus' ? undefined : 'numeric'}
            list={field === 'focus' ? `${id}-focuses` : undefined}
            onChange={(event) => change(field)(event.currentTarget.value)}
          />
        </label>
      ))}
      <span className={classes.days}>
        {DAYS.map((field) => (
          <label key={field} className={classes.filter}>
            <span>{t(`history.filter.${field}`)}</span>
            <input
              type="date"
              aria-invalid={problems[field] ? true : undefined}
              aria-describedby={problemId(field)}
              value={filter[field]}
              onChange={(event) => change(field)(event.currentTarget.value)}
            />
          </label>
        ))}
      </span>
      <datalist id={`${id}-focuses`}>
        {labels?.focuses.map((focus) => (
          <option key={focus} value={focus} />
        ))}
      </datalist>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={filter.deloads === 'without'}
          onChange={(event) => change('deloads')(event.currentTarget.checked ? 'without' : '')}
        />
        {t('history.filter.deloads')}
      </label>
      <span className={classes.count}>{children}</span>
      {PROBLEMS.map(
        (field) =>
          problems[field] && (
            <p key={field} id={problemId(field)} className={classes.problem}>
              {t(`history.filter.${field}`)}: {problems[field]}
            </p>
          ),
      )}
    </search>
  )
}
