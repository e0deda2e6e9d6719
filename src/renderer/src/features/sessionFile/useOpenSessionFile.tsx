import { type ReactNode, useRef } from 'react'
import { call } from '#renderer/lib/client.ts'
import { complain, warn } from '#renderer/lib/notify.tsx'
import { readBase64 } from '#renderer/lib/readBase64.ts'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
import { t } from '#shared/messages/index.ts'

/** The ways to a session file that is read. */
export interface OpenSessionFile {
  /** Asks for a file with the system's own dialog, or with the browser's where there is none. */
  ask: () => void
  /** Shows a file that the page has, such as a dropped one. */
  show: (file: File) => void
  /** Shows the file that a saved session was written to. */
  showOf: (session: string) => void
  /** The browser's own picker; stands somewhere in the page, unseen. */
  picker: ReactNode
}

/** Opening a session file: from a dialog, or one that the page has. */
export function useOpenSessionFile(onPreview: (preview: FilePreview) => void): OpenSessionFile {
  const input = useRef<HTMLInputElement>(null)
  const show = async (file: File) => {
    if (file.size > MAX_SESSION_FILE_BYTES) {
      warn(t('shell.file.tooBig', { name: file.name }))
      return
    }
    const base64 = await readBase64(file).catch(() => null)
    if (base64 !== null) onPreview(await call('sessionFile.preview', { name: file.name, base64 }))
    else warn(t('shell.file.unreadable', { name: file.name }))
  }
  const choose = async () => {
    const chosen = await call('sessionFile.choose', null)
    if (chosen.status === 'chosen') onPreview(chosen.preview)
    if (chosen.status === 'unavailable') input.current?.click()
  }
  const showOf = async (id: string) => onPreview(await call('sessionFile.ofSession', { id }))
  const picker = (
    <input
      ref={input}
      type="file"
      accept=".json,application/json"
      hidden
      aria-label={t('shell.file.open')}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0]
        event.currentTarget.value = ''
        if (file) void show(file).catch(complain)
      }}
    />
  )
  return {
    ask: () => void choose().catch(complain),
    show: (file) => void show(file).catch(complain),
    showOf: (session) => void showOf(session).catch(complain),
    picker,
  }
}
