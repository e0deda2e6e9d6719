import { t } from '#shared/messages/index.ts'
import classes from './filters.module.css'

interface ProgramFilterProps {
  value: string
  programs: readonly string[]
  onChange: (value: string) => void
}

/** One of the programs of the log; one of the address that is not in it stays a choice. */
export function ProgramFilter({ value, programs, onChange }: ProgramFilterProps) {
  const known = programs.find((program) => program.toLowerCase() === value.toLowerCase())
  if (programs.length === 0 && value === '') return null
  return (
    <label className={classes.filter} data-field="program">
      <span>{t('history.filter.program')}</span>
      <select value={known ?? value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('history.filter.anyProgram')}</option>
        {(known === undefined && value !== '' ? [value, ...programs] : programs).map((program) => (
          <option key={program} value={program}>
            {program}
          </option>
        ))}
      </select>
    </label>
  )
}
