import { Button } from '@mantine/core'
import { call } from '#renderer/lib/client.ts'
import { complain, notify, unsay } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'

/** Deletes a session, and offers to take that back. */
export const useDeleteSession = (onGone: () => void) =>
  useCommand('sessions.delete', {
    onError: complain,
    onSuccess: ({ id }) => {
      onGone()
      const note = `deleted-${id}`
      const restore = () => {
        unsay(note)
        call('sessions.restore', { id }).then(() => notify(t('history.restored')), complain)
      }
      notify(
        <>
          <p>{t('history.deletedText')}</p>
          <Button mt={8} onClick={restore}>
            {t('history.undoDelete')}
          </Button>
        </>,
        { id: note, title: t('history.deleted'), stays: 20_000 },
      )
    },
  })
