import { useId, useState } from 'react'
import { useCell } from './Cell.tsx'
import classes from './field.module.css'

interface MomentFieldProps {
  cell: string
  type: 'date' | 'time'
  label: string
  value: string
  width: number
  onType: (text: string) => void
}

/**
 * A day or a time. While one of its parts is missing the browser reports no value at all: until it is complete again,
 * what was there before is kept.
 */
export function MomentField({ cell, type, label, value, width, onType }: MomentFieldProps) {
  const id = useId()
  const { onBlur, ...shared } = useCell(cell)
  const [isIncomplete, setIncomplete] = useState(false)
  return (
    <div className={classes.field} style={{ flex: `0 1 ${width}px` }}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input
        {...shared}
        id={id}
        type={type}
        className={classes.input}
        value={isIncomplete ? '' : value}
        onChange={({ currentTarget: { value: text, validity } }) => {
          setIncomplete(validity.badInput)
          if (!validity.badInput) onType(text)
        }}
        onBlur={({ currentTarget: { value: text, validity } }) => {
          const isCleared = isIncomplete && text === '' && !validity.badInput
          setIncomplete(false)
          if (isCleared) onType('')
          onBlur()
        }}
      />
    </div>
  )
}
