import { Button } from '@mantine/core'
import box from '#renderer/ui/box.module.css'
import { Page } from '#renderer/ui/Page.tsx'
import type { ExportStatus } from '#shared/contract/export.ts'
import { t } from '#shared/messages/index.ts'
import classes from './export.module.css'

interface StoppedProps {
  status: Extract<ExportStatus, { state: 'cancelled' | 'failed' }>
  again: ((overwrite: boolean) => void) | undefined
  onBack: () => void
}

/** The export was cancelled or failed: why, and the ways on. */
export function Stopped({ status, again, onBack }: StoppedProps) {
  const isFailed = status.state === 'failed'
  const stands = isFailed && status.code === 'EXPORT_EXISTS'
  const title = t(isFailed ? 'exportScreen.stopped.failed' : 'exportScreen.stopped.cancelled')
  return (
    <Page title={title} name={title} narrow>
      <div className={box.box} data-tone={isFailed ? 'bad' : undefined}>
        <p className={classes.words}>{isFailed ? status.message : t('exportScreen.stopped.cancelledText')}</p>
        <div className={classes.actions}>
          <Button onClick={onBack}>{t('exportScreen.stopped.back')}</Button>
          {again && stands && <Button onClick={() => again(true)}>{t('exportScreen.stopped.replace')}</Button>}
          {again && !stands && <Button onClick={() => again(false)}>{t('exportScreen.again')}</Button>}
        </div>
      </div>
    </Page>
  )
}
