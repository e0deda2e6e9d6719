import { useId } from 'react'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'

interface ChoiceProps<T extends string> {
  label: string
  hint?: string
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}

/** One of a few, all in sight: real radio buttons, so the arrow keys move between them. */
export function Choice<T extends string>({ label, hint, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <SettingRow label={label} hint={hint} labelId={id}>
      <div className={classes.choice} role="radiogroup" aria-labelledby={id}>
        {options.map((option) => (
          <label key={option.value} className={classes.option} data-on={option.value === value || undefined}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </SettingRow>
  )
}
