import { useId } from 'react'
import classes from './Segments.module.css'

interface SegmentsProps<T extends string> {
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
  /** The id of the element that names the group, or its name itself. */
  labelId?: string
  label?: string
}

/** One of a few, all in sight: real radio buttons, so the arrow keys move between them. */
export function Segments<T extends string>({ value, options, onChoose, labelId, label }: SegmentsProps<T>) {
  const name = useId()
  return (
    <div className={classes.choice} role="radiogroup" aria-labelledby={labelId} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={classes.option} data-on={option.value === value || undefined}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
