import { useId } from 'react'
import { EQUIPMENT, type Equipment } from '#shared/domain/equipment.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { t } from '#shared/messages/index.ts'
import type { ShownFacts } from '../words.ts'
import classes from './change.module.css'
import { MusclePicker } from './MusclePicker.tsx'

const LOAD_MODES: readonly LoadMode[] = ['external', 'bodyweight-plus', 'bodyweight-minus', 'none']

interface FactsFormProps {
  facts: ShownFacts
  onFacts: (facts: ShownFacts) => void
}

/** What works, what it is done with and how its weights count. A muscle that is chosen in one place goes from the other. */
export function FactsForm({ facts, onFacts }: FactsFormProps) {
  const id = useId()
  const { primaryMuscles, secondaryMuscles, equipment, loadMode } = facts
  return (
    <>
      <MusclePicker
        isFirst
        label={t('exercisesScreen.form.primary')}
        muscles={primaryMuscles}
        onMuscles={(muscles) =>
          onFacts({
            ...facts,
            primaryMuscles: muscles,
            secondaryMuscles: secondaryMuscles.filter((muscle) => !muscles.includes(muscle)),
          })
        }
      />
      <MusclePicker
        label={t('exercisesScreen.form.secondary')}
        muscles={secondaryMuscles}
        onMuscles={(muscles) =>
          onFacts({
            ...facts,
            secondaryMuscles: muscles,
            primaryMuscles: primaryMuscles.filter((muscle) => !muscles.includes(muscle)),
          })
        }
      />
      <label className={classes.field}>
        <span>{t('exercisesScreen.form.equipment')}</span>
        <select
          required
          value={equipment ?? ''}
          onChange={(event) => onFacts({ ...facts, equipment: event.currentTarget.value as Equipment })}
        >
          {equipment === null && <option value="">{t('exercisesScreen.form.chooseEquipment')}</option>}
          {EQUIPMENT.map((one) => (
            <option key={one} value={one}>
              {t(`exercises.equipment.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={classes.choices}>
        <legend>{t('exercisesScreen.form.loadMode')}</legend>
        {LOAD_MODES.map((mode) => (
          <label key={mode} className={classes.choice}>
            <input
              type="radio"
              name={id}
              value={mode}
              checked={mode === loadMode}
              aria-describedby={`${id}-${mode}`}
              onChange={() => onFacts({ ...facts, loadMode: mode })}
            />
            <span>{t(`exercises.loadMode.${mode}`)}</span>
            <span id={`${id}-${mode}`} className={classes.hint}>
              {t(`exercisesScreen.form.loadModeHint.${mode}`)}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
