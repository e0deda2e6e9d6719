import { Button } from '@mantine/core'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import type { Copies } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import classes from './CopyPaths.module.css'

interface CopyPathsProps {
  id: string
  copies: Copies
  /** Shows here what the JSON file says; a double click on its path does the same. */
  onView?: () => void
}

/** Where both copies of a session are, in full, and how the JSON file fares. */
export function CopyPaths({ id, copies, onView }: CopyPathsProps) {
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
          <code className={classes.path} onDoubleClick={onDisk ? onView : undefined}>
            {copies.file}
          </code>
          {fileStatus !== 'written' && (
            <p className={classes.status} role="status">
              {t(`history.copies.${fileStatus}`)} {problem}
            </p>
          )}
        </dd>
      </dl>
      <div className={classes.actions}>
        {onDisk && onView && <Button onClick={onView}>{t('history.copies.view')}</Button>}
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
