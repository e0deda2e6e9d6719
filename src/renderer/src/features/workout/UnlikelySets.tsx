import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#renderer/lib/format.ts'
import { useMovementName } from '#renderer/lib/loadModes.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import classes from './screen.module.css'
import { type UnlikelySet, unlikelySets } from './unlikelySets.ts'

/** More would push what is asked out of the dialog. */
const MOST = 5

/** Asks to look once more at sets that seem mistyped; whoever saves anyway has meant them. */
export function UnlikelySets({ session }: { session: Session }) {
  const { data } = useQuery(queryOf('analytics.records', {}))
  const { weightText } = useUnits()
  const found = unlikelySets(session, data?.exercises ?? [], useMovementName())
  if (found.length === 0) return null
  const words = ({ exercise, number, odd }: UnlikelySet): string =>
    'reps' in odd
      ? t('workout.finishing.oddReps', { exercise, number, reps: formatNumber(odd.reps) })
      : t('workout.finishing.oddWeight', {
          exercise,
          number,
          weight: weightText(odd.weightKg),
          best: weightText(odd.bestKg),
        })
  return (
    <ul className={classes.odd} aria-label={t('workout.finishing.odd')}>
      {found.slice(0, MOST).map((set) => (
        <li key={`${set.exercise} ${set.number}`} dir="auto">
          {words(set)}
        </li>
      ))}
    </ul>
  )
}
