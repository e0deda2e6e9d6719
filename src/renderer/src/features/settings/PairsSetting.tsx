import { useId, useState } from 'react'
import { formatNumber } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'
import { type Pair, pairsText, readPairs } from './pairList.ts'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'

interface PairsSettingProps {
  label: string
  hint: string
  pairs: readonly Pair[]
  /** What holds where nothing is typed. */
  usual: readonly Pair[]
  /** The largest number of the first of a pair, its smallest, and the most pairs. */
  limits: { least: number; greatest: number; most: number }
  /** What to say of a text that is no such list. */
  refusal: string
  onPairs: (pairs: Pair[]) => void
}

const GREATEST_COUNT = 50

/** A setting that is a short list of two numbers each, typed on one line; kept when the field is left. */
export function PairsSetting({ label, hint, pairs, usual, limits, refusal, onPairs }: PairsSettingProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const isIn = ([first, count]: Pair): boolean =>
    first >= limits.least && first <= limits.greatest && count >= 1 && count <= GREATEST_COUNT
  const keep = () => {
    if (typed === null) return
    const read = readPairs(typed)
    const isFit = read !== null && read.length <= limits.most && read.every(isIn)
    setRefused(!isFit)
    if (!isFit) return
    if (pairsText(read) !== pairsText(pairs)) onPairs(read)
    setTyped(null)
  }
  return (
    <SettingRow label={label} hint={hint} htmlFor={id}>
      <input
        id={id}
        className={classes.text}
        data-wide
        autoComplete="off"
        spellCheck={false}
        placeholder={pairsText(usual, (value) => formatNumber(value, 4))}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-problem` : undefined}
        value={typed ?? pairsText(pairs)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {refused && (
        <p id={`${id}-problem`} role="alert" className={classes.problem}>
          {refusal} {t('progression.settings.notKept')}
        </p>
      )}
    </SettingRow>
  )
}
