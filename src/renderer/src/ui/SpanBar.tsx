import { type ReactNode, useId } from 'react'
import { type SpanLook, stretches } from '#renderer/lib/spanLook.ts'
import { t } from '#shared/messages/index.ts'
import { Segments } from './Segments.tsx'
import classes from './SpanBar.module.css'
import { type Phases, SpanBarPhases } from './SpanBarPhases.tsx'

interface SpanBarProps {
  look: SpanLook
  onLook: (change: Partial<SpanLook>) => void
  phases: Phases
  /** The days that are looked at now: where own days begin. */
  days: { from: string; to: string } | null
  /** What is to be known of these days. */
  children?: ReactNode
}

/** Which sessions count. */
export function SpanBar({ look, onLook, phases, days, children }: SpanBarProps) {
  const id = useId()
  const isReversed = look.from !== null && look.to !== null && look.from > look.to
  return (
    <search className={classes.filters} aria-label={t('span.title')}>
      <div className={classes.filter}>
        <span id={`${id}-span`}>{t('span.span')}</span>
        <Segments
          labelId={`${id}-span`}
          value={look.stretch}
          options={stretches.map((value) => ({ value, label: t(`span.stretch.${value}`) }))}
          onChoose={(stretch) => onLook(stretch === 'own' ? { stretch, ...days } : { stretch })}
        />
      </div>
      {look.stretch === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} className={classes.filter}>
            <span>{t(`span.${end}`)}</span>
            <input
              type="date"
              value={look[end] ?? ''}
              aria-invalid={(end === 'to' && isReversed) || undefined}
              aria-describedby={end === 'to' && isReversed ? `${id}-order` : undefined}
              onChange={(event) => onLook({ [end]: event.currentTarget.value || null })}
            />
          </label>
        ))}
      <SpanBarPhases look={look} onLook={onLook} phases={phases} />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={look.deloads === 'without'}
          onChange={(event) => onLook({ deloads: event.currentTarget.checked ? 'without' : 'with' })}
        />
        {t('span.withoutDeloads')}
      </label>
      {isReversed && (
        <p id={`${id}-order`} className={classes.problem}>
          {t('history.filterProblem.order')}
        </p>
      )}
      {children && <p className={classes.note}>{children}</p>}
    </search>
  )
}
