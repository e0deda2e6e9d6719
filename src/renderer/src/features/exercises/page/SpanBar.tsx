import { useId } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './page.module.css'
import { type Look, stretches } from './span.ts'

interface SpanBarProps {
  look: Look
  onLook: (look: Look) => void
  /** The days that are looked at now: where own days begin. */
  days: { from: string; to: string } | null
}

/** Which sessions of an exercise count. */
export function SpanBar({ look, onLook, days }: SpanBarProps) {
  const id = useId()
  const isReversed = look.from !== null && look.to !== null && look.from > look.to
  return (
    <search className={classes.filters} aria-label={t('exercisesScreen.span.title')}>
      <div className={classes.filter}>
        <span id={`${id}-span`}>{t('exercisesScreen.span.stretch')}</span>
        <Segments
          labelId={`${id}-span`}
          value={look.stretch}
          options={stretches.map((value) => ({ value, label: t(`exercisesScreen.span.${value}`) }))}
          onChoose={(stretch) => onLook({ ...look, stretch, ...(stretch === 'own' ? days : {}) })}
        />
      </div>
      {look.stretch === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} className={classes.filter}>
            <span>{t(`exercisesScreen.span.${end}`)}</span>
            <input
              type="date"
              value={look[end] ?? ''}
              aria-invalid={(end === 'to' && isReversed) || undefined}
              aria-describedby={end === 'to' && isReversed ? `${id}-order` : undefined}
              onChange={(event) => onLook({ ...look, [end]: event.currentTarget.value || null })}
            />
          </label>
        ))}
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={look.deloads === 'without'}
          onChange={(event) => onLook({ ...look, deloads: event.currentTarget.checked ? 'without' : 'with' })}
        />
        {t('exercisesScreen.span.withoutDeloads')}
      </label>
      {isReversed && (
        <p id={`${id}-order`} className={classes.problem}>
          {t('history.filterProblem.order')}
        </p>
      )}
    </search>
  )
}
