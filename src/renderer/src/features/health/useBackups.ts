import { useQuery } from '@tanstack/react-query'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'

/** The backups there are, what is under way with them, and the answer to a preview. */
export function useBackups() {
  const list = useQuery(queryOf('backups.list', null))
  const status = useQuery(queryOf('backups.status', null))
  const restore = useCommand('backups.restore', { onError: complain })
  const cancel = useCommand('backups.cancel', { onError: complain })
  const preview = status.data?.state === 'preview' ? status.data : null
  return {
    list,
    status,
    preview: preview?.preview ?? null,
    isRunning: status.data?.state === 'running',
    isRestoring: restore.isPending,
    restore: () => preview && restore.mutate({ job: preview.job }),
    giveUp: () => cancel.mutate(null),
  }
}
