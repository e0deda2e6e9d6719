import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { call, reasonOf } from '#renderer/lib/client.ts'
import { useCommand } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'

const complain = (error: unknown) => notifications.show({ color: 'red', message: reasonOf(error) })

/** Deletes a session, and offers to take that back. */
export const useDeleteSession = (onGone: () => void) =>
  useCommand('sessions.delete', {
    onError: complain,
    onSuccess: ({ id }) => {
      onGone()
      const note = `deleted-${id}`
      const restore = () => {
        notifications.hide(note)
        call('sessions.restore', { id }).then(() => notifications.show({ message: t('history.restored') }), complain)
      }
      notifications.show({
        id: note,
        autoClose: 20_000,
        title: t('history.deleted'),
        message: (
          <>
            <p>{t('history.deletedText')}</p>
            <Button mt={8} onClick={restore}>
              {t('history.undoDelete')}
            </Button>
          </>
        ),
      })
    },
  })
