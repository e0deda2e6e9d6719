import { Button } from '@mantine/core'
import { formatNumber } from '#renderer/lib/format.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import box from '#renderer/ui/box.module.css'
import { Page } from '#renderer/ui/Page.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './export.module.css'

/** The export runs: how far it is, and the way to end it. */
export function Running({ done, total, path }: { done: number; total: number; path: string }) {
  const cancel = useCommand('export.cancel', { onError: complain })
  const title = t('exportScreen.running.title')
  return (
    <Page title={title} name={title} narrow>
      <div className={box.box}>
        <Progress label={title} share={total > 0 ? done / total : null}>
          {total > 0
            ? t('exportScreen.running.of', { done: formatNumber(done), total: formatNumber(total) })
            : t('exportScreen.running.begun')}
        </Progress>
        <code className={classes.path}>{path}</code>
        <div className={classes.actions}>
          <Button disabled={cancel.isPending} onClick={() => cancel.mutate(null)}>
            {t(cancel.isPending ? 'exportScreen.running.cancelling' : 'exportScreen.running.cancel')}
          </Button>
          <p className={classes.quiet}>{t('exportScreen.running.text')}</p>
        </div>
      </div>
    </Page>
  )
}
