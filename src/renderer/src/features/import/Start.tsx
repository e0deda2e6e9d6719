import { Button } from '@mantine/core'
import { IconFileImport, IconFolder } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#renderer/lib/dialogs.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { t } from '#shared/messages/index.ts'
import { Batches } from './Batches.tsx'
import classes from './import.module.css'
import type { Importing } from './useImporting.tsx'

/** Hears what is pasted anywhere on the screen. */
function usePaste(take: (transfer: DataTransfer) => void): void {
  const paste = useEffectEvent(({ clipboardData }: ClipboardEvent) => {
    if (clipboardData && !isDialogOpen()) take(clipboardData)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])
}

/** Nothing is being imported: where to begin, and what was imported before. */
export function Start({ importing }: { importing: Importing }) {
  usePaste(importing.takePaste)
  return (
    <Page title={t('importScreen.title')} name={t('importScreen.title')} narrow>
      <div className={classes.start}>
        <section className={classes.zone} aria-label={t('importScreen.title')}>
          <p className={classes.zoneTitle}>{t('importScreen.start.drop')}</p>
          <div className={classes.actions}>
            <Button
              variant="filled"
              leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
              onClick={() => importing.choose('files')}
            >
              {t('importScreen.start.files')}
            </Button>
            <Button
              leftSection={<IconFolder size={16} stroke={1.6} aria-hidden />}
              onClick={() => importing.choose('folder')}
            >
              {t('importScreen.start.folder')}
            </Button>
          </div>
          <p className={classes.quiet}>{t('importScreen.start.understood')}</p>
          <p className={classes.quiet}>{t('importScreen.start.promise')}</p>
        </section>
        <div className={classes.reread}>
          <p className={classes.quiet}>{t('importScreen.start.rereadText')}</p>
          <Button onClick={importing.reread}>{t('importScreen.start.reread')}</Button>
        </div>
        <Batches onUndo={importing.undo} />
      </div>
    </Page>
  )
}
