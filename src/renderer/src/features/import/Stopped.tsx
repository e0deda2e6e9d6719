import { Button } from '@mantine/core'
import box from '#renderer/ui/box.module.css'
import { Page } from '#renderer/ui/Page.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './import.module.css'

/** The import was cancelled. */
export function Cancelled({ onBack }: { onBack: () => void }) {
  return (
    <Page title={t('importScreen.cancelled.title')} name={t('importScreen.cancelled.title')} narrow>
      <div className={box.box}>
        <p>{t('importScreen.cancelled.text')}</p>
        <div className={classes.actions}>
          <Button variant="filled" onClick={onBack}>
            {t('importScreen.cancelled.again')}
          </Button>
        </div>
      </div>
    </Page>
  )
}

/** The import failed: why, and the way on. */
export function Failure({ reason, onBack }: { reason: string | null; onBack: () => void }) {
  return (
    <Page title={t('importScreen.failure.title')} name={t('importScreen.failure.title')} narrow>
      <div className={box.box} data-tone="bad">
        <p>{reason ?? t('shell.failed')}</p>
        <p>{t('importScreen.failure.kept')}</p>
        <div className={classes.actions}>
          <Button onClick={onBack}>{t('importScreen.cancelled.again')}</Button>
        </div>
      </div>
    </Page>
  )
}
