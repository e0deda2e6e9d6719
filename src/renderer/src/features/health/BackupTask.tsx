import { Button } from '@mantine/core'
import { formatNumber } from '#renderer/lib/format.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import box from '#renderer/ui/box.module.css'
import { Progress } from '#renderer/ui/Progress.tsx'
import type { ArchiveReport, Backup, BackupStatus } from '#shared/contract/backups.ts'
import { t } from '#shared/messages/index.ts'
import classes from './backups.module.css'

type Running = Extract<BackupStatus, { state: 'running' }>

function Runs({ task, done, total }: Running) {
  const cancel = useCommand('backups.cancel', { onError: complain })
  const words = t(`backupsScreen.running.${task}`)
  return (
    <>
      <Progress label={words} share={total > 0 ? done / total : null}>
        {total > 0
          ? `${words} ${t('backupsScreen.running.of', { done: formatNumber(done), total: formatNumber(total) })}`
          : words}
      </Progress>
      {task !== 'restore' && (
        <Button disabled={cancel.isPending} onClick={() => cancel.mutate(null)}>
          {t('backupsScreen.running.cancel')}
        </Button>
      )}
    </>
  )
}

function Archived({ path, sessions, differing }: ArchiveReport) {
  const reveal = useCommand('backups.reveal', { onError: complain })
  return (
    <>
      <div>
        <p className={classes.good}>
          {t('backupsScreen.done.archive', { count: sessions, shown: formatNumber(sessions) })}
        </p>
        <code className={classes.path}>{path}</code>
        {differing > 0 && <p>{t('backupsScreen.done.differing', { count: differing })}</p>}
      </div>
      <Button onClick={() => reveal.mutate(null)}>{t('backupsScreen.done.reveal')}</Button>
    </>
  )
}

function Ended({ words, isBad = false }: { words: string; isBad?: boolean }) {
  const forget = useCommand('backups.cancel', { onError: complain })
  return (
    <>
      <div {...(isBad ? { role: 'alert' } : {})}>
        {isBad && <p className={classes.kind}>{t('backupsScreen.stopped.failed')}</p>}
        <p>{words}</p>
      </div>
      <Button onClick={() => forget.mutate(null)}>{t('backupsScreen.stopped.close')}</Button>
    </>
  )
}

function backedUpWords({ sessions }: Backup): string {
  const count = sessions ?? 0
  return t('backupsScreen.done.backup', { count, shown: formatNumber(count) })
}

function Content({ status }: { status: BackupStatus }) {
  switch (status.state) {
    case 'running':
      return <Runs {...status} />
    case 'backedUp':
      return <Ended words={backedUpWords(status.backup)} />
    case 'archived':
      return <Archived {...status.report} />
    case 'restored':
      return <Ended words={status.message} />
    case 'cancelled':
      return <Ended words={t('backupsScreen.stopped.cancelled')} />
    case 'failed':
      return <Ended words={status.message} isBad />
    case 'idle':
    case 'preview':
      return null
  }
}

/** What is under way with backups, or how the last task ended; heard as it changes. A file that is sent here is read next. */
export function BackupTask({ status, isSending }: { status: BackupStatus; isSending: boolean }) {
  const words = t('backupsScreen.running.open')
  const isQuiet = status.state === 'idle' || status.state === 'preview'
  return (
    <div
      role="status"
      className={isQuiet && !isSending ? undefined : box.box}
      data-line
      data-tone={status.state === 'failed' && !isSending ? 'bad' : undefined}
    >
      {isSending ? (
        <Progress label={words} share={null}>
          {words}
        </Progress>
      ) : (
        <Content status={status} />
      )}
    </div>
  )
}
