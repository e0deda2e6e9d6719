import { useQueryClient } from '@tanstack/react-query'
import { call } from '#renderer/lib/client.ts'
import { complain, notify } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { t } from '#shared/messages/index.ts'
import { joinExercise } from './actions.ts'
import type { Editors } from './editors.ts'

/** The message that a workout is running already; it is taken back when that workout is no longer on the screen. */
export const RUNNING_NOTE = 'workout running'

/** What a workout begins with. */
export interface StartOf {
  /** The session whose plan it follows. */
  likeSession?: string
  /** An exercise that is in it. */
  exercise?: string
}

/** Starts a workout; goes to the running one where there is one, and puts the exercise that was asked for into it. */
export function useStartWorkout(editors: Editors, onStarted: () => void): (of?: StartOf) => void {
  const queries = useQueryClient()
  const { queryKey } = queryOf('drafts.current', null)
  const start = async ({ likeSession, exercise }: StartOf): Promise<Draft> => {
    const running = await queries.fetchQuery(queryOf('drafts.current', null))
    if (running) {
      if (exercise === undefined) notify(t('workout.runningAlready'), { id: RUNNING_NOTE })
      return running
    }
    const draft = await call('drafts.start', { likeSession: likeSession ?? null })
    editors.noteStart(draft.id)
    return draft
  }
  return (of = {}) => {
    start(of).then((draft) => {
      if (of.exercise !== undefined) joinExercise(editors.of(draft), of.exercise)
      queries.setQueryData(queryKey, draft)
      onStarted()
    }, complain)
  }
}
