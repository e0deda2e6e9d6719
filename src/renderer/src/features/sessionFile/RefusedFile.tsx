import { Button } from '@mantine/core'
import { Page } from '#renderer/ui/Page.tsx'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { t } from '#shared/messages/index.ts'
import classes from './file.module.css'

interface RefusedFileProps {
  preview: Extract<FilePreview, { status: 'refused' }>
  onOpenFile: () => void
}

/** Why a file is no session that can be shown. */
export function RefusedFile({ preview, onOpenFile }: RefusedFileProps) {
  return (
    <Page
      title={preview.name}
      name={preview.name}
      narrow
      actions={<Button onClick={onOpenFile}>{t('shell.file.another')}</Button>}
    >
      <div className={classes.refused} role="alert">
        <h2>{t('shell.file.refused')}</h2>
        <p>{preview.reason}</p>
        <p className={classes.quiet}>{t('shell.file.untouched')}</p>
      </div>
      {preview.path && <code className={classes.path}>{preview.path}</code>}
      {preview.problems.length > 0 && (
        <ul className={classes.problems} aria-label={t('shell.file.problems')}>
          {preview.problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
