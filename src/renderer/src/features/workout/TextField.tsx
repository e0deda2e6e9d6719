import { type InputHTMLAttributes, useId } from 'react'
import { useCell } from './Cell.tsx'
import classes from './field.module.css'

interface TextFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'placeholder'> {
  cell: string
  label: string
  /** The accessible name where the visible label alone does not say of what it is. */
  name?: string
  value: string
  width?: number | undefined
  /** Text over several lines. */
  lines?: number
  onType: (text: string) => void
}

/** A field with its label above it. */
export function TextField({ cell, label, name, value, width, lines, onType, ...rest }: TextFieldProps) {
  const id = useId()
  const shared = {
    id,
    ...useCell(cell),
    className: classes.input,
    value,
    dir: 'auto' as const,
    'aria-label': name,
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onType(currentTarget.value),
  }
  return (
    <div className={classes.field} style={width === undefined ? undefined : { flex: `0 1 ${width}px` }}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {lines ? <textarea {...shared} placeholder={rest.placeholder} rows={lines} /> : <input {...shared} {...rest} />}
    </div>
  )
}
