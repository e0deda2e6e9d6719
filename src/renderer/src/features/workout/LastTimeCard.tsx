import type { ReactNode } from 'react'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import classes from './card.module.css'
import { useEditor, useEditorState } from './editors.ts'
import { Occasion } from './Occasion.tsx'
import { lastTimeOf } from './opened.ts'
import type { LastTime } from './usePrevious.ts'

interface LastTimeCardProps {
  exercise: string
  name: string
  last: LastTime | null | undefined
  unit: WeightUnit
  /** What stands between the sets and the words. */
  children: ReactNode
}

/** In a window too narrow for the pane beside the work: all of the last time, opened in the card. */
export function LastTimeCard({ exercise, name, last, unit, children }: LastTimeCardProps) {
  const editor = useEditor()
  const open = useEditorState(({ opened }) => opened.has(lastTimeOf(exercise)))
  if (!last && !children) return null
  return (
    <div className={classes.lastTime}>
      <button
        type="button"
        className={classes.disclosure}
        aria-expanded={open}
        aria-label={t('workout.context.of', { name })}
        title={t('workout.context.hint')}
        onClick={() => editor.toggle(lastTimeOf(exercise))}
      >
        {t('workout.context.title')}
      </button>
      {open && (
        <div className={classes.occasion}>
          {last ? (
            <Occasion last={last} unit={unit}>
              {children}
            </Occasion>
          ) : (
            children
          )}
        </div>
      )}
    </div>
  )
}
