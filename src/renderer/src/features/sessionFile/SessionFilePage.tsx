import { Button } from '@mantine/core'
import { Page } from '#renderer/ui/Page.tsx'
import { Empty } from '#renderer/ui/states.tsx'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { t } from '#shared/messages/index.ts'
import { OpenedSession } from './OpenedSession.tsx'
import { RefusedFile } from './RefusedFile.tsx'

interface SessionFilePageProps {
  preview: FilePreview | null
  onOpenFile: () => void
  onViewSession: (id: string) => void
}

/** A session file that was opened: to read and to import, or why it is none. */
export function SessionFilePage({ preview, onOpenFile, onViewSession }: SessionFilePageProps) {
  if (preview?.status === 'session') {
    return <OpenedSession preview={preview} onOpenFile={onOpenFile} onViewSession={onViewSession} />
  }
  if (preview?.status === 'refused') return <RefusedFile preview={preview} onOpenFile={onOpenFile} />
  return (
    <Page title={t('shell.file.title')} name={t('shell.file.title')} narrow>
      <Empty
        title={t('shell.file.none')}
        actions={
          <Button variant="filled" onClick={onOpenFile}>
            {t('shell.file.open')}
          </Button>
        }
      >
        {t('shell.file.noneText')}
      </Empty>
    </Page>
  )
}
