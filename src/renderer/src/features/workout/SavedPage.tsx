import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatVolume } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { CopyPaths } from '#renderer/ui/CopyPaths.tsx'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { SavedSession } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import { SavedRecords } from './SavedRecords.tsx'
import classes from './screen.module.css'

interface SavedPageProps {
  saved: SavedSession
  onView: () => void
  onViewFile: () => void
  onDone: () => void
}

/** The workout is saved: what, and where both copies are. */
export function SavedPage({ saved, onView, onViewFile, onDone }: SavedPageProps) {
  const { unit } = useSettings()
  const stored = useQuery(queryOf('sessions.get', { id: saved.id }))
  return (
    <Page title={t('workout.saved.title')} name={t('workout.saved.title')} narrow>
      <p role="status">
        {[
          t('workout.saved.exercises', { count: saved.exercises }),
          t('workout.saved.sets', { count: saved.workingSets }),
          ...(saved.volumeKg > 0 ? [formatVolume(saved.volumeKg, unit)] : []),
        ].join(', ')}
        .
      </p>
      <SavedRecords sessionId={saved.id} />
      <CopyPaths id={saved.id} copies={stored.data?.copies ?? saved.copies} onView={onViewFile} />
      <div className={classes.startActions}>
        <Button onClick={onView}>{t('workout.saved.view')}</Button>
        <Button variant="filled" autoFocus onClick={onDone} rightSection={<KeyHint chord="Enter" />}>
          {t('workout.saved.done')}
        </Button>
      </div>
    </Page>
  )
}
