import { Button } from '@mantine/core'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import type { Copies } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import classes from './CopyPaths.module.css'

/** Where both copies of a session are, in full, and how the JSON file fares. */
export function CopyPaths({ id, copies }: { id: string; copies: Copies }) {
  const open = useCommand('sessions.openFile', { onError: complain })
  const reveal = useCommand('sessions.revealFile', { onError: complain })
  const retry = useCommand('health.retryFiles', { onError: complain })
  const { fileStatus, problem } = copies
  const onDisk = fileStatus === 'written' || fileStatus === 'different'
  return (
    <section className={classes.copies} aria-label={t('history.copies.title')}>
      <dl className={classes.list}>
        <dt>{t('history.copies.database')}</dt>
        <dd>
          <code className={classes.path}>{copies.database}</code>
        </dd>
        <dt>{t('history.copies.file')}</dt>
        <dd>
          <code className={classes.path}>{copies.file}</code>
          {fileStatus !== 'written' && (
            <p className={classes.status} role="status">
              {t(`history.copies.${fileStatus}`)} {problem}
            </p>
          )}
        </dd>
      </dl>
      <div className={classes.actions}>
        {onDisk && <Button onClick={() => open.mutate({ id })}>{t('history.copies.open')}</Button>}
        {onDisk && <Button onClick={() => reveal.mutate({ id })}>{t('history.copies.reveal')}</Button>}
        {fileStatus === 'pending' && (
          <Button loading={retry.isPending} onClick={() => retry.mutate(null)}>
            {t('history.copies.retry')}
          </Button>
        )}
      </div>
    </section>
  )
}
