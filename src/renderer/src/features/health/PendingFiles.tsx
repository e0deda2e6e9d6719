import { Button } from '@mantine/core'
import { complain, notify } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'

/** Session files that are still owed, why, and the way to write them now. */
export function PendingFiles({ count, problem }: { count: number; problem: string | null }) {
  const retry = useCommand('health.retryFiles', {
    onSuccess: ({ pendingFiles }) =>
      notify(
        pendingFiles === 0 ? t('settings.health.allWritten') : t('settings.health.pending', { count: pendingFiles }),
      ),
    onError: complain,
  })
  return (
    <section className={classes.warning} aria-label={t('settings.health.pendingTitle')}>
      <div>
        <p>{t('settings.health.pending', { count })}</p>
        <p>{problem}</p>
        <p className={classes.quiet}>{t('settings.health.pendingSafe')}</p>
      </div>
      <Button loading={retry.isPending} onClick={() => retry.mutate(null)}>
        {t('settings.health.retry')}
      </Button>
    </section>
  )
}
