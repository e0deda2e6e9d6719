import { reasonOf } from '#renderer/lib/client.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import type { ImportStatus } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { Done } from './Done.tsx'
import { isBusy } from './phases.ts'
import { Preview } from './preview/Preview.tsx'
import { Start } from './Start.tsx'
import { Cancelled, Failure } from './Stopped.tsx'
import { Undone } from './Undone.tsx'
import type { Importing } from './useImporting.tsx'
import { Sending, Working } from './Working.tsx'

interface ImportPageProps {
  importing: Importing
  onShowHistory: () => void
}

/** Bringing logs in, from the choice of files to the report. */
export function ImportPage({ importing, onShowHistory }: ImportPageProps) {
  const { status, sending, error, retry } = importing
  if (sending) return <Sending sent={sending} onCancel={importing.cancelSending} />
  if (status)
    return <OneImport key={status.phase} status={status} importing={importing} onShowHistory={onShowHistory} />
  if (status === null) return <Start importing={importing} />
  return (
    <Page title={t('importScreen.title')} name={t('importScreen.title')} narrow>
      {error ? <Failed title={t('importScreen.failed')} reason={reasonOf(error)} retry={retry} /> : <Loading />}
    </Page>
  )
}

interface OneImportProps extends ImportPageProps {
  status: ImportStatus
}

function OneImport({ status, importing, onShowHistory }: OneImportProps) {
  const { job, phase, preview, answers, report, undone } = status
  if (isBusy(phase)) return <Working job={job} phase={phase} progress={status.progress} />
  if (phase === 'preview' && preview) return <Preview key={job} job={job} preview={preview} answers={answers} />
  if (phase === 'done' && report) {
    return <Done report={report} onUndo={importing.undo} onMore={importing.close} onShowHistory={onShowHistory} />
  }
  if (phase === 'undone' && undone) {
    return <Undone undone={undone} onMore={importing.close} onShowHistory={onShowHistory} />
  }
  if (phase === 'cancelled') return <Cancelled onBack={importing.close} />
  return <Failure reason={status.error} onBack={importing.close} />
}
