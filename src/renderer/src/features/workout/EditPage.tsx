import { useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { notify } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { EditorScreen } from './EditorScreen.tsx'

/** A saved session in the editor. Saving and giving up both lead back to its page. */
export function EditPage({ draftId, onLeave }: { draftId: string; onLeave: (sessionId: string) => void }) {
  const draft = useQuery(queryOf('drafts.get', { id: draftId }))
  if (draft.data) {
    const sessionId = draft.data.sessionId ?? ''
    return (
      <EditorScreen
        draft={draft.data}
        resumed={draft.data.updatedAt !== draft.data.startedAt}
        onGone={() => onLeave(sessionId)}
        onSaved={(saved) => {
          notify(t(saved.changed ? 'workout.saved.changes' : 'workout.saved.nothing'))
          onLeave(saved.id)
        }}
      />
    )
  }
  return (
    <Page title={t('workout.editTitle')} name={t('workout.editTitle')}>
      {draft.isError ? (
        <Failed title={t('workout.loadFailed')} reason={reasonOf(draft.error)} retry={() => void draft.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}
