import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { call } from '#renderer/lib/client.ts'
import { complain, warn } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import type { ImportStatus } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { FilePicker, type FilePickerHandle } from './FilePicker.tsx'
import { dropped, filesIn, pasted } from './intake.ts'
import { hasEnded, isBusy } from './phases.ts'
import type { Sent } from './sendFiles.ts'
import { useImportNote } from './useImportNote.tsx'
import { useSending } from './useSending.ts'

/** The import of this window: how it stands, and the ways to begin one. */
export interface Importing {
  /** Undefined while it is not known; null where there is none. */
  status: ImportStatus | null | undefined
  error: Error | null
  retry: () => void
  /** Files on their way to main. */
  sending: Sent | null
  cancelSending: () => void
  /** Asks for files or a folder with the system's own dialog, or with the browser's where there is none. */
  choose: (what: 'files' | 'folder') => void
  /** Takes what was dropped; to be called within the event. */
  takeDrop: (transfer: DataTransfer) => void
  /** Takes files or a text that was pasted; to be called within the event. */
  takePaste: (transfer: DataTransfer) => void
  reread: () => void
  undo: (batch: string) => void
  /** Puts an import away that has ended or waits; what it saved stays. */
  close: () => void
  /** Goes to the import; one that is over makes room for the next. */
  visit: () => void
  /** What it needs in the page, unseen until it asks. */
  parts: ReactNode
}

/** Keeps the import of this window, whatever screen is shown; `show` goes to its screen, and `isShown` says that it is there. */
export function useImporting(show: () => void, isShown: boolean): Importing {
  const queries = useQueryClient()
  const query = useQuery(queryOf('import.status', null))
  const [asked, setAsked] = useState<(() => Promise<void>) | null>(null)
  const picker = useRef<FilePickerHandle>(null)
  const status = query.data
  useImportNote(status, isShown, show)

  const refresh = () => queries.invalidateQueries({ queryKey: ['import.status'] })
  const { sending, send, cancel } = useSending(refresh)
  const putAway = async () => {
    if (status) await call('import.close', { job: status.job })
  }
  const run = (read: () => Promise<void>) => void putAway().then(read).catch(complain).then(refresh)
  const begin = (read: () => Promise<void>) => {
    show()
    if (sending || isBusy(status?.phase)) warn(t('importScreen.anotherFirst'))
    else if (status?.phase === 'preview') setAsked(() => read)
    else run(read)
  }

  const choose = async (what: 'files' | 'folder') => {
    const chosen = await call('import.choose', { what })
    if (chosen.status === 'unavailable') picker.current?.ask(what)
    if (chosen.status === 'chosen') {
      begin(async () => void (await call('import.open', { from: 'paths', paths: chosen.paths })))
    }
  }
  const takeDrop = (transfer: DataTransfer) => {
    const entries = dropped(transfer)
    begin(() => send(() => filesIn(entries)))
  }

  const takePaste = (transfer: DataTransfer) => {
    const entries = dropped(transfer)
    const text = transfer.getData('text/plain')
    begin(() => send(async () => (entries.length > 0 ? filesIn(entries) : pasted(text))))
  }

  const parts = (
    <>
      <FilePicker ref={picker} onFiles={(files) => begin(() => send(async () => files))} />
      <Confirm
        opened={asked !== null}
        title={t('importScreen.replaceOpen.title')}
        confirm={t('importScreen.replaceOpen.confirm')}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) run(asked)
          setAsked(null)
        }}
      >
        {t('importScreen.replaceOpen.text')}
      </Confirm>
    </>
  )
  return {
    status,
    error: query.error,
    retry: () => void query.refetch(),
    sending,
    cancelSending: cancel,
    choose: (what) => void choose(what).catch(complain),
    takeDrop,
    takePaste,
    reread: () => begin(async () => void (await call('import.open', { from: 'reread' }))),
    // It takes the place of an import that is over; nothing flickers in between.
    undo: (batch) => void call('import.undo', { batch }).then(refresh, complain),
    close: () => run(async () => {}),
    visit: () => {
      show()
      if (hasEnded(status?.phase)) run(async () => {})
    },
    parts,
  }
}
