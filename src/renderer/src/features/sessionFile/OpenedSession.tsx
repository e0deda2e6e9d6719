import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatLongDay } from '#renderer/lib/format.ts'
import { useCommand } from '#renderer/lib/query.ts'
import { CopyPaths } from '#renderer/ui/CopyPaths.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SessionView } from '#renderer/ui/session/SessionView.tsx'
import { Failed } from '#renderer/ui/states.tsx'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { t } from '#shared/messages/index.ts'
import classes from './file.module.css'

interface OpenedSessionProps {
  preview: Extract<FilePreview, { status: 'session' }>
  onOpenFile: () => void
  onViewSession: (id: string) => void
}

/** The session of a file: to read, with what is known of it, and to import. */
export function OpenedSession({ preview, onOpenFile, onViewSession }: OpenedSessionProps) {
  const { name, path, base64, format, session, warnings, known } = preview
  const load = useCommand('sessionFile.import')
  const viewSaved = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed is gone.
    if (load.isSuccess) viewSaved.current?.focus()
  }, [load.isSuccess])
  const title = [formatLongDay(session.date), session.focus].filter(Boolean).join(' · ')
  return (
    <Page
      title={title}
      name={name}
      actions={
        <>
          <Button onClick={onOpenFile}>{t('shell.file.another')}</Button>
          {known === 'new' && !load.isSuccess && (
            <Button variant="filled" loading={load.isPending} onClick={() => load.mutate({ name, base64 })}>
              {t('shell.file.import')}
            </Button>
          )}
          {known === 'different' && !load.isSuccess && (
            <Button loading={load.isPending} onClick={() => load.mutate({ name, base64, replace: true })}>
              {t('shell.file.replace')}
            </Button>
          )}
          {(known !== 'new' || load.isSuccess) && (
            <Button ref={viewSaved} onClick={() => onViewSession(load.data?.id ?? session.id)}>
              {t('shell.file.viewSaved')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.about}>
        <p>
          <code className={classes.path}>{path ?? name}</code>
        </p>
        <p className={classes.quiet}>
          {t('shell.file.format', { format })} {load.isSuccess ? '' : t(`shell.file.known.${known}`)}
        </p>
        {warnings.length > 0 && (
          <ul className={classes.warnings} aria-label={t('shell.file.warnings')}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
      </div>
      {load.isError && <Failed title={t('shell.file.importFailed')} reason={reasonOf(load.error)} />}
      {load.data && (
        <div>
          <p role="status">{t('shell.file.imported')}</p>
          <CopyPaths id={load.data.id} copies={load.data.copies} />
        </div>
      )}
      <SessionView session={session} />
    </Page>
  )
}
