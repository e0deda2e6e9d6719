import { useQuery } from '@tanstack/react-query'
import { type Best, bestText } from '#renderer/lib/bests.ts'
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

function Bests({ loadMode, bests }: NewRecords) {
  const { unit, markText } = useUnits()
  const textOf = (best: Best) =>
    best.kind === 'weight' && best.set ? markText(best.set, loadMode) : bestText(best, loadMode, unit)
  return <span>{bests.map((best) => `${t(`bests.${best.kind}`)} ${textOf(best)}`).join(' · ')}</span>
}
