import { useState } from 'react'
import { shownEffort, typedEffort } from '#renderer/lib/effort.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { useCell } from './Cell.tsx'
import classes from './grid.module.css'

interface EffortCellProps {
  cell: string
  label: string
  value: string
  onType: (rpe: string) => void
}

/** RPE, or RIR where the person thinks in it. While it is typed its letters stay as they are; the cell keeps RPE. */
export function EffortCell({ cell, label, value, onType }: EffortCellProps) {
  const { effortScale } = useSettings()
  const [typed, setTyped] = useState<{ text: string; rpe: string } | null>(null)
  const { onBlur, ...shared } = useCell(cell)
  const shown = typed?.rpe === value ? typed.text : shownEffort(value, effortScale)
  return (
    <input
      {...shared}
      className={classes.input}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={({ currentTarget: { value: text } }) => {
        const rpe = typedEffort(text, effortScale)
        setTyped({ text, rpe })
        onType(rpe)
      }}
      onBlur={() => {
        setTyped(null)
        onBlur()
      }}
    />
  )
}
