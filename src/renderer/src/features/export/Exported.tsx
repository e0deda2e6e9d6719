import { Button } from '@mantine/core'
import { formatNumber } from '#renderer/lib/format.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import box from '#renderer/ui/box.module.css'
import { Page } from '#renderer/ui/Page.tsx'
import type { ExportReport } from '#shared/contract/export.ts'
import { t } from '#shared/messages/index.ts'
import classes from './export.module.css'

/** What was written and where it is. */
export function Exported({ report, onMore }: { report: ExportReport; onMore: () => void }) {
  const { kind, sessions, path, losses } = report
  const open = useCommand('export.open', { onError: complain })
  const reveal = useCommand('export.reveal', { onError: complain })
  const title = t('exportScreen.done.title')
  return (
    <Page title={title} name={title} narrow>
      <div className={box.box}>
        <p>{t(`exportScreen.done.${kind}`, { count: sessions, shown: formatNumber(sessions) })}</p>
        <code className={classes.path}>{path}</code>
        <div className={classes.actions}>
          <Button variant="filled" onClick={() => open.mutate(null)}>
            {t(kind === 'file' ? 'exportScreen.done.openFile' : 'exportScreen.done.openFolder')}
          </Button>
          <Button onClick={() => reveal.mutate(null)}>{t('exportScreen.done.reveal')}</Button>
          <Button onClick={onMore}>{t('exportScreen.done.more')}</Button>
        </div>
        {losses.length > 0 && (
          <div>
            <h2>{t('exportScreen.preview.title')}</h2>
            <ul className={classes.losses}>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Page>
  )
}
