import { useId, useState } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { ExportSelection } from '#shared/contract/export.ts'
import { t } from '#shared/messages/index.ts'
import classes from './export.module.css'
import { isInOrder } from './isInOrder.ts'

interface DaysProps {
  selection: ExportSelection
  onSelect: (change: Partial<ExportSelection>) => void
}

/** Which days are exported: all, or from one to another; a side that is left empty is open. */
export function Days({ selection, onSelect }: DaysProps) {
  const id = useId()
  const [isSome, setSome] = useState(selection.from !== null || selection.to !== null)
  const isBad = !isInOrder(selection)
  return (
    <fieldset className={classes.group}>
      <legend>{t('exportScreen.range.title')}</legend>
      <div className={classes.days}>
        <Segments
          label={t('exportScreen.range.title')}
          value={isSome ? 'some' : 'all'}
          options={(['all', 'some'] as const).map((value) => ({ value, label: t(`exportScreen.range.${value}`) }))}
          onChoose={(value) => {
            setSome(value === 'some')
            if (value === 'all') onSelect({ from: null, to: null })
          }}
        />
        {isSome &&
          (['from', 'to'] as const).map((side) => (
            <label key={side} className={classes.day}>
              <span>{t(`exportScreen.range.${side}`)}</span>
              <input
                type="date"
                value={selection[side] ?? ''}
                aria-invalid={isBad || undefined}
                aria-describedby={isBad ? id : undefined}
                onChange={(event) => onSelect({ [side]: event.currentTarget.value || null })}
              />
            </label>
          ))}
      </div>
      {isBad && (
        <p id={id} className={classes.bad}>
          {t('exportScreen.range.order')}
        </p>
      )}
    </fieldset>
  )
}
