import { Button } from '@mantine/core'
import box from '#renderer/ui/box.module.css'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { HealthStatus } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'
import type { Work } from './useWork.ts'

/** What was done, or that nothing was: for there was nothing, or for it did not succeed. */
function outcomeOf({ report, checked }: HealthStatus): 'done' | 'left' | 'nothing' {
  if (report.length > 0) return 'done'
  return checked && checked.comparison.repairs.length > 0 ? 'left' : 'nothing'
}

/** How the last work ended, where that is more than what was compared. */
export function WorkEnd({ work }: { work: Work }) {
  const { status, start } = work
  const { shown, more } = useCut(status?.report ?? [], 5)
  if (!status || work.isRunning) return null
  const { task, state, error } = status
  if (state === 'failed' && task !== null)
    return (
      <div className={box.box} data-line data-tone="bad" role="alert">
        <p>
          {t('healthScreen.work.failed')} {error}
        </p>
        <Button onClick={() => start(task)}>{t('shell.retry')}</Button>
      </div>
    )
  if (state === 'cancelled') return <p role="status">{error}</p>
  if (task === 'check' || state !== 'done') return null
  return (
    <div className={box.box} role="status">
      <p>{t(`healthScreen.work.${outcomeOf(status)}`)}</p>
      {shown.length > 0 && (
        <ul className={classes.steps}>
          {shown.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {more}
    </div>
  )
}
