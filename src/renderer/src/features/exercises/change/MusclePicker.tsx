import { useId, useRef } from 'react'
import { MUSCLES, type Muscle } from '#shared/domain/muscle.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import classes from './change.module.css'

interface MusclePickerProps {
  label: string
  muscles: readonly Muscle[]
  /** The focus is here when the dialog opens. */
  isFirst?: boolean
  onMuscles: (muscles: Muscle[]) => void
}

/** Some of the muscles, in the order they were chosen. */
export function MusclePicker({ label, muscles, isFirst = false, onMuscles }: MusclePickerProps) {
  const id = useId()
  const select = useRef<HTMLSelectElement>(null)
  const others = MUSCLES.filter((muscle) => !muscles.includes(muscle))
  const remove = (muscle: Muscle) => {
    onMuscles(muscles.filter((one) => one !== muscle))
    // The button that had the focus goes away.
    select.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset could not stand in a row with its legend
    <div role="group" aria-labelledby={id} className={classes.field}>
      <span id={id}>{label}</span>
      <div className={classes.chips}>
        {muscles.map((muscle) => (
          <button
            key={muscle}
            type="button"
            className={classes.chip}
            aria-label={t('exercisesScreen.form.remove', { muscle: muscleName(muscle), group: label })}
            onClick={() => remove(muscle)}
          >
            {muscleName(muscle)} <span aria-hidden>×</span>
          </button>
        ))}
        <select
          ref={select}
          data-autofocus={isFirst || undefined}
          aria-label={`${t('exercisesScreen.form.addMuscle')}, ${label}`}
          value=""
          onChange={({ currentTarget: { value } }) => {
            const chosen = MUSCLES.find((muscle) => muscle === value)
            if (chosen) onMuscles([...muscles, chosen])
          }}
        >
          <option value="">{t('exercisesScreen.form.addMuscle')}</option>
          {others.map((muscle) => (
            <option key={muscle} value={muscle}>
              {muscleName(muscle)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
