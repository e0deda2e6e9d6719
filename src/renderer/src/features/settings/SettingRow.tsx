import type { ReactNode } from 'react'
import classes from './settings.module.css'

interface SettingRowProps {
  label: string
  hint?: string | undefined
  /** The id of the control, where the label belongs to one. */
  htmlFor?: string
  /** The id of the label, where a group of controls is named by it. */
  labelId?: string
  children: ReactNode
}

/** One setting: what it is, what it does, and its control. */
export function SettingRow({ label, hint, htmlFor, labelId, children }: SettingRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        {htmlFor ? (
          <label htmlFor={htmlFor} className={classes.label}>
            {label}
          </label>
        ) : (
          <span id={labelId} className={classes.label}>
            {label}
          </span>
        )}
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  )
}
