import { useQuery } from '@tanstack/react-query'
import { formatVolume } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { t } from '#shared/messages/index.ts'
import { type NewRecords, newRecords } from './newRecords.ts'
import classes from './screen.module.css'

/** The bests of the log that a saved session holds; nothing where there is none. */
export function SavedRecords({ sessionId }: { sessionId: string }) {
  const { data } = useQuery(queryOf('analytics.records', {}))
  const found = newRecords(data?.exercises ?? [], sessionId)
  if (found.length === 0) return null
  return (
    <section aria-labelledby="new-records" className={classes.records}>
      <h2 id="new-records">{t('workout.saved.records', { count: found.length })}</h2>
      <ul>
        {found.map((records) => (
          <li key={records.exercise}>
            <strong dir="auto">{records.exercise}</strong> <Bests {...records} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Bests({ loadMode, e1rm, weight, volume }: NewRecords) {
  const { unit, weightText, markText } = useUnits()
  const words = [
    weight && t('workout.saved.bestWeight', { set: markText(weight, loadMode) }),
    e1rm && t('workout.saved.bestE1rm', { weight: weightText(e1rm.kg, unit === 'kg' ? 1 : 0) }),
    volume && t('workout.saved.mostVolume', { volume: formatVolume(volume.kg, unit) }),
  ]
  return <span>{words.filter((word) => word !== null).join(' · ')}</span>
}
