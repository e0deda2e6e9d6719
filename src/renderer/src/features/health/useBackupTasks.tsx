import { type ReactNode, useRef, useState } from 'react'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { useVisit, type Visit } from '#renderer/lib/useVisit.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { t } from '#shared/messages/index.ts'
import { sendBackup } from './sendBackup.ts'

/** What the window can have begun with backups. How it goes is shown on the screen of data health. */
export interface BackupTasks extends Visit {
  make: () => void
  archive: () => void
  /** Asks for a backup with the system's own dialog, or with the browser's where there is none. */
  chooseFile: () => void
  openBackup: (backup: Backup) => void
  /** Opens a file that the page has, such as a dropped one. */
  send: (file: File) => void
  /** A file is on its way to main. */
  isSending: boolean
  /** The browser's own picker; stands somewhere in the page, unseen. */
  picker: ReactNode
}

/** The ways to begin with backups, whatever screen is shown; `show` goes to theirs. */
export function useBackupTasks(show: () => void): BackupTasks {
  const input = useRef<HTMLInputElement>(null)
  const visit = useVisit(show)
  const [sending, setSending] = useState(0)
  const make = useCommand('backups.make', { onError: complain })
  const archive = useCommand('backups.archive', { onError: complain })
  const open = useCommand('backups.open', { onError: complain })
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
      if (answer.status === 'unavailable') input.current?.click()
    },
    onError: complain,
  })
  const send = async (file: File) => {
    setSending((count) => count + 1)
    try {
      open.mutate({ source: { from: 'upload', upload: await sendBackup(file) } })
    } catch (error) {
      complain(error)
    } finally {
      setSending((count) => count - 1)
    }
  }
  const picker = (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={t('backupsScreen.restoreFile')}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? []
        currentTarget.value = ''
        if (file) void send(file)
      }}
    />
  )
  return {
    make: () => make.mutate(null),
    archive: () => chooseTarget.mutate(null),
    chooseFile: () => chooseSource.mutate(null),
    openBackup: ({ name }) => open.mutate({ source: { from: 'backup', name } }),
    send: (file) => void send(file),
    isSending: sending > 0,
    ...visit,
    picker,
  }
}
