import { useQueryClient } from '@tanstack/react-query'
import { call } from '#renderer/lib/client.ts'
import { complain, notify } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { t } from '#shared/messages/index.ts'
import type { Editors } from './editors.ts'

/** Starts a workout, after the plan of an earlier one if one is named; goes to the running one where there is one. */
export function useStartWorkout(editors: Editors, onStarted: () => void): (likeSession: string | null) => void {
  const queries = useQueryClient()
  const { queryKey } = queryOf('drafts.current', null)
  const start = async (likeSession: string | null): Promise<Draft> => {
    const running = await queries.fetchQuery(queryOf('drafts.current', null))
    if (running) {
      notify(t('workout.runningAlready'))
      return running
    }
    const draft = await call('drafts.start', { likeSession })
    editors.noteStart(draft.id)
    return draft
  }
  return (likeSession) => {
    start(likeSession).then((draft) => {
      queries.setQueryData(queryKey, draft)
      onStarted()
    }, complain)
  }
}
