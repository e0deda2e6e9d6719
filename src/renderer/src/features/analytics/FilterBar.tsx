import { useId } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import classes from './analytics.module.css'
import { type Look, stretches } from './look.ts'
import { PhaseChoice } from './PhaseChoice.tsx'

interface FilterBarProps {
  look: Look
  onLook: (change: Partial<Look>) => void
  phases: Output<'analytics.scope'>['phases']
  /** The days that are looked at now: where own days begin. */
  days: { from: string; to: string }
}

/** Which sessions count, for all sections alike. */
export function FilterBar({ look, onLook, phases, days }: FilterBarProps) {
  const id = useId()
  const isReversed = look.from !== null && look.to !== null && look.from > look.to
  return (
    <search className={classes.filters} aria-label={t('analyticsScreen.filter.title')}>
      <div className={classes.filter}>
        <span id={`${id}-span`}>{t('analyticsScreen.filter.span')}</span>
        <Segments
          labelId={`${id}-span`}
          value={look.stretch}
          options={stretches.map((value) => ({ value, label: t(`analyticsScreen.stretch.${value}`) }))}
          onChoose={(stretch) => onLook(stretch === 'own' ? { stretch, ...days } : { stretch })}
        />
      </div>
      {look.stretch === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} className={classes.filter}>
            <span>{t(`analyticsScreen.filter.${end}`)}</span>
            <input
              type="date"
              value={look[end] ?? ''}
              aria-invalid={(end === 'to' && isReversed) || undefined}
              aria-describedby={end === 'to' && isReversed ? `${id}-order` : undefined}
              onChange={(event) => onLook({ [end]: event.currentTarget.value || null })}
            />
          </label>
        ))}
      <PhaseChoice look={look} onLook={onLook} phases={phases} />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={look.deloads === 'without'}
          onChange={(event) => onLook({ deloads: event.currentTarget.checked ? 'without' : 'with' })}
        />
        {t('analyticsScreen.filter.withoutDeloads')}
      </label>
      {isReversed && (
        <p id={`${id}-order`} className={classes.problem}>
          {t('history.filterProblem.order')}
        </p>
      )}
    </search>
  )
}
