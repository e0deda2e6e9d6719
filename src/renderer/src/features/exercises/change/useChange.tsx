import { Button } from '@mantine/core'
import { call } from '#renderer/lib/client.ts'
import { complain, notify, unsay } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import type { Changed } from '#shared/contract/exercise-changes.ts'
import { t } from '#shared/messages/index.ts'

type ChangeRoute = `exercises.${'create' | 'save' | 'reset' | 'rename' | 'merge'}`

interface After {
  /** What is said in the corner. */
  said?: (changed: Changed) => string
  /** The failure is shown where it was asked for, and not in the corner. */
  isShown?: boolean
}

function offerUndo(words: string, change: string): void {
  const id = `exercise-change-${change}`
  const undo = () => {
    unsay(id)
    call('exercises.undoChange', { id: change }).then(() => notify(t('exerciseChanges.undone')), complain)
  }
  notify(
    <>
      <p>{words}</p>
      <Button mt={8} onClick={undo}>
        {t('exerciseChanges.undo')}
      </Button>
    </>,
    { id, stays: 20_000 },
  )
}

/** Changes an exercise, and offers to take that back as long as the note about it is up; later, the list of changes does. */
export const useChange = <R extends ChangeRoute>(
  route: R,
  onDone: (changed: Changed) => void,
  { said = () => t('exercisesScreen.form.saved'), isShown = false }: After = {},
) =>
  useCommand(route, {
    onSuccess: (output) => {
      const changed = output as Changed
      onDone(changed)
      if (changed.change === null) notify(said(changed))
      else offerUndo(said(changed), changed.change)
    },
    ...(isShown ? {} : { onError: complain }),
  })
