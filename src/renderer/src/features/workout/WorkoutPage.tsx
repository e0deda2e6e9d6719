import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { unsay } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { EditorScreen } from './EditorScreen.tsx'
import { useEditors, useSaved } from './editors.ts'
import { SavedPage } from './SavedPage.tsx'
import { StartPage } from './StartPage.tsx'
import { RUNNING_NOTE } from './useStartWorkout.ts'

interface WorkoutPageProps {
  onStart: (likeSession: string | null) => void
  onViewSession: (id: string) => void
  /** Shows the file that a saved session was written to. */
  onViewFile: (id: string) => void
}

/** The workout that is running; else the one just saved; else the way to start one. */
export function WorkoutPage({ onStart, onViewSession, onViewFile }: WorkoutPageProps) {
  const editors = useEditors()
  const saved = useSaved()
  const running = useQuery(queryOf('drafts.current', null))
  const runningId = running.data?.id
  useEffect(() => (runningId === undefined ? undefined : () => unsay(RUNNING_NOTE)), [runningId])
  if (running.data) {
    const { data: draft } = running
    return (
      <EditorScreen
        key={draft.id}
        draft={draft}
        resumed={editors.wasRunning(draft)}
        onSaved={(session) => editors.setSaved(session)}
        onGone={() => undefined}
      />
    )
  }
  if (saved) {
    return (
      <SavedPage
        saved={saved}
        onDone={() => editors.setSaved(null)}
        onViewFile={() => onViewFile(saved.id)}
        onView={() => {
          editors.setSaved(null)
          onViewSession(saved.id)
        }}
      />
    )
  }
  if (running.isSuccess) return <StartPage onStart={onStart} />
  return (
    <Page title={t('workout.title')} name={t('workout.title')}>
      {running.isError ? (
        <Failed title={t('workout.loadFailed')} reason={reasonOf(running.error)} retry={() => void running.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}
