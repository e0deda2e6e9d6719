import { Button } from '@mantine/core'
import { call } from '#renderer/lib/client.ts'
import { complain, notify, unsay } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'
import { offerUndo } from './undoDelete.ts'

interface Outcome {
  onGone: () => void
  onRestored: (id: string) => void
}

/** Deletes a session, and offers to take that back as long as the note about it is up. */
export const useDeleteSession = ({ onGone, onRestored }: Outcome) =>
  useCommand('sessions.delete', {
    onError: complain,
    onSuccess: ({ id }) => {
      onGone()
      const note = `deleted-${id}`
      const restored = () => {
        onRestored(id)
        notify(t('history.restored'))
      }
      const undo = offerUndo(() => {
        unsay(note)
        call('sessions.restore', { id }).then(restored, complain)
      })
      notify(
        <>
          <p>{t('history.deletedText')}</p>
          <Button mt={8} onClick={undo.run}>
            {t('history.undoDelete')}
          </Button>
        </>,
        { id: note, title: t('history.deleted'), stays: 20_000, onClose: undo.withdraw },
      )
    },
  })
