import { useQuery } from '@tanstack/react-query'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { sendBackup } from './sendBackup.ts'

/** What the backups section asks main for. `askForFile` is called where the host has no dialog of its own. */
export function useBackups(askForFile: () => void) {
  const list = useQuery(queryOf('backups.list', null))
  const status = useQuery(queryOf('backups.status', null))
  const make = useCommand('backups.make', { onError: complain })
  const archive = useCommand('backups.archive', { onError: complain })
  const open = useCommand('backups.open', { onError: complain })
  const restore = useCommand('backups.restore', { onError: complain })
  const cancel = useCommand('backups.cancel', { onError: complain })
  const chooseTarget = useCommand('backups.chooseTarget', {
    onSuccess: (answer) => {
      if (answer.status === 'chosen') archive.mutate({ target: answer.path })
      if (answer.status === 'unavailable') archive.mutate({ target: null })
    },
    onError: complain,
  })
  const chooseSource = useCommand('backups.chooseSource', {
    onSuccess: (answer) => {
      if (answer.status === 'chosen') open.mutate({ source: { from: 'path', path: answer.path } })
      if (answer.status === 'unavailable') askForFile()
    },
    onError: complain,
  })
  const preview = status.data?.state === 'preview' ? status.data : null
  return {
    list,
    status,
    preview: preview?.preview ?? null,
    isBusy: status.data?.state === 'running',
    isRestoring: restore.isPending,
    make: () => make.mutate(null),
    archive: () => chooseTarget.mutate(null),
    openFile: () => chooseSource.mutate(null),
    openBackup: ({ name }: Backup) => open.mutate({ source: { from: 'backup', name } }),
    send: (file: File) =>
      void sendBackup(file).then((upload) => open.mutate({ source: { from: 'upload', upload } }), complain),
    restore: () => preview && restore.mutate({ job: preview.job }),
    giveUp: () => cancel.mutate(null),
  }
}
export type Backups = ReturnType<typeof useBackups>
