import { useId, useState } from 'react'
import { formatNumber } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import classes from './settings.module.css'

interface NumberBoxProps {
  label: string
  /** What the number is in, behind the box. */
  suffix?: string
  value: number | null
  least: number
  greatest: number
  /** Whether nothing may be said; then `onNumber` is given null. */
  mayBeEmpty?: boolean
  /** What else is wrong with a number, in words. */
  problemOf?: (value: number) => string | null
  onNumber: (value: number | null) => void
}

/** A number, with a decimal comma or point; kept when the box is left, refused outside of its range. */
export function NumberBox(props: NumberBoxProps) {
  const { label, suffix = '', value, least, greatest, mayBeEmpty = false, problemOf = () => null, onNumber } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const range = { least: formatNumber(least), greatest: formatNumber(greatest) }
  const problemIn = (text: string, read: number | null): string | null => {
    if (text.trim() === '' && mayBeEmpty) return null
    if (read === null || read < least || read > greatest) return t('analyticsSettings.refused', range)
    return problemOf(read)
  }
  const keep = () => {
    if (typed === null) return
    const read = parseDecimal(typed)
    const found = problemIn(typed, read)
    setProblem(found)
    if (found !== null) return
    if (read !== value) onNumber(read)
    setTyped(null)
  }
  return (
    <span className={classes.numberBox}>
      <input
        className={classes.number}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : id}
        value={typed ?? (value === null ? '' : String(value))}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {suffix && <span aria-hidden>{suffix}</span>}
      {problem !== null && (
        <span id={id} role="alert" className={classes.problem}>
          {problem}
        </span>
      )}
    </span>
  )
}
