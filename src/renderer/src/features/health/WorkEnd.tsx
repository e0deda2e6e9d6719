import { Button } from '@mantine/core'
import box from '#renderer/ui/box.module.css'
import { useCut } from '#renderer/ui/useCut.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'
import type { Work } from './useWork.ts'

/** How the last work ended, where that is more than what was compared. */
export function WorkEnd({ work }: { work: Work }) {
  const { status, start } = work
  const { shown, more } = useCut(status?.report ?? [], 5)
  if (!status || work.isRunning) return null
  const { task, state, error, report } = status
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
      <p>{t(report.length > 0 ? 'healthScreen.work.done' : 'healthScreen.work.nothing')}</p>
      <ul className={classes.steps}>
        {shown.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {more}
    </div>
  )
}
