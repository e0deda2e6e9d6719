import { reasonOf } from '#renderer/lib/client.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { Exported } from './Exported.tsx'
import { ExportForm } from './ExportForm.tsx'
import { Running } from './Running.tsx'
import { Stopped } from './Stopped.tsx'
import type { Exporting } from './useExporting.ts'

/** Taking the log out, from the choice of a format to the path of what was written. */
export function ExportPage({ exporting }: { exporting: Exporting }) {
  const { status, error, retry, again, leave } = exporting
  switch (status?.state) {
    case 'idle':
      return <ExportForm key="form" exporting={exporting} />
    case 'running':
      return <Running key="running" done={status.done} total={status.total} path={status.path} />
    case 'done':
      return <Exported key="done" report={status.report} onMore={leave} />
    case 'cancelled':
    case 'failed':
      return <Stopped key="stopped" status={status} again={again} onBack={leave} />
    case undefined:
      return (
        <Page key="unknown" title={t('exportScreen.title')} name={t('exportScreen.title')} narrow>
          {error ? <Failed title={t('exportScreen.failed')} reason={reasonOf(error)} retry={retry} /> : <Loading />}
        </Page>
      )
  }
}
