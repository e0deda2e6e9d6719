import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatClock, formatLongDay } from '#renderer/lib/format.ts'
import { newRecords } from '#renderer/lib/newRecords.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { CopyPaths } from '#renderer/ui/CopyPaths.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SessionView } from '#renderer/ui/session/SessionView.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { JsonDocument } from './JsonDocument.tsx'
import { UnfinishedEdit } from './UnfinishedEdit.tsx'
import { useDeleteSession } from './useDeleteSession.tsx'

interface SessionPageProps {
  id: string
  onEdit: (draftId: string) => void
  /** An unfinished edit was thrown away. */
  onDiscarded: (draftId: string) => void
  onStart: (likeSession: string) => void
  onGone: () => void
  onRestored: (id: string) => void
}

/** One session: to read, with what can be done with it and where it is kept. */
export function SessionPage({ id, onEdit, onDiscarded, onStart, onGone, onRestored }: SessionPageProps) {
  const stored = useQuery(queryOf('sessions.get', { id }))
  const records = useQuery(queryOf('analytics.records', {})).data?.exercises ?? []
  const edit = useCommand('drafts.edit', {
    onSuccess: (draft) => onEdit(draft.id),
    onError: complain,
  })
  const remove = useDeleteSession({ onGone, onRestored })
  const session = stored.data?.session
  const title = session
    ? [formatLongDay(session.date), formatClock(session.date), session.focus].filter(Boolean).join(' · ')
    : t('history.session')
  return (
    <Page
      title={title}
      name={title}
      actions={
        session && (
          <>
            <Button onClick={() => onStart(id)}>{t('history.again')}</Button>
            <Button onClick={() => edit.mutate({ sessionId: id })} loading={edit.isPending}>
              {t('history.edit')}
            </Button>
            <Button onClick={() => remove.mutate({ id })} loading={remove.isPending}>
              {t('history.delete')}
            </Button>
          </>
        )
      }
    >
      {stored.isPending && <Loading rows={10} />}
      {stored.isError && (
        <Failed
          title={t('history.sessionFailed')}
          reason={reasonOf(stored.error)}
          retry={() => void stored.refetch()}
        />
      )}
      {stored.data && session && (
        <>
          <UnfinishedEdit sessionId={id} onContinue={onEdit} onDiscarded={onDiscarded} />
          <SessionView session={session} isLogged records={newRecords(records, id)} />
          <CopyPaths id={id} copies={stored.data.copies} />
          <JsonDocument text={stored.data.document} />
        </>
      )}
    </Page>
  )
}
