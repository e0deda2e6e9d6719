import { useQuery } from '@tanstack/react-query'
import { newRecords } from '#renderer/lib/newRecords.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { BestWords } from '#renderer/ui/BestWords.tsx'
import { t } from '#shared/messages/index.ts'
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
            <strong dir="auto">{records.exercise}</strong> <BestWords {...records} />
          </li>
        ))}
      </ul>
    </section>
  )
}
