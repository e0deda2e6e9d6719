import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { Empty } from '#renderer/ui/states.tsx'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import classes from './page.module.css'

interface UnknownExerciseProps {
  name: string
  error: Error
  onViewAll: () => void
}

/** Names that are near, as the failure has them. */
function proposalsOf(error: Error): string[] {
  const details = error instanceof AppError ? error.details : null
  if (typeof details !== 'object' || details === null || !('proposals' in details)) return []
  const { proposals } = details
  return Array.isArray(proposals) ? proposals.filter((name) => typeof name === 'string') : []
}

/** There is no exercise of a name, and which ones may be meant. */
export function UnknownExercise({ name, error, onViewAll }: UnknownExerciseProps) {
  const proposals = proposalsOf(error)
  return (
    <>
      <Empty
        title={t('exercisesScreen.unknown.title')}
        actions={<Button onClick={onViewAll}>{t('exercisesScreen.unknown.all')}</Button>}
      >
        {t('exercisesScreen.unknown.text', { name: name.slice(0, 200) })}
      </Empty>
      {proposals.length > 0 && (
        <section className={classes.near} aria-label={t('exercisesScreen.unknown.near')}>
          <h2>{t('exercisesScreen.unknown.near')}</h2>
          <ul>
            {proposals.map((proposal) => (
              <li key={proposal}>
                <Link href={exerciseAddress(proposal)} dir="auto">
                  {proposal}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
