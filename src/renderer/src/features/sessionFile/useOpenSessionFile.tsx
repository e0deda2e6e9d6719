import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { call } from '#renderer/lib/client.ts'
import { complain, warn } from '#renderer/lib/notify.tsx'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
import { t } from '#shared/messages/index.ts'
import { readFile } from './readFile.ts'

interface OpenSessionFile {
  /** Asks for a file with the system's own dialog, or with the browser's where there is none. */
  ask: () => void
  /** A file is being dragged over the window. */
  dropping: boolean
  /** The browser's own picker; stands somewhere in the page, unseen. */
  picker: ReactNode
}

/** Opening a session file: from a dialog, or dropped onto the window. */
export function useOpenSessionFile(onPreview: (preview: FilePreview) => void): OpenSessionFile {
  const input = useRef<HTMLInputElement>(null)
  const show = async (file: File) => {
    if (/\.(md|markdown)$/i.test(file.name)) {
      warn(t('shell.file.markdown', { name: file.name }))
      return
    }
    if (file.size > MAX_SESSION_FILE_BYTES) {
      warn(t('shell.file.tooBig', { name: file.name }))
      return
    }
    const bytes = await readFile(file).catch(() => null)
    if (bytes) onPreview(await call('sessionFile.preview', bytes))
    else warn(t('shell.file.unreadable', { name: file.name }))
  }
  const choose = async () => {
    const chosen = await call('sessionFile.choose', null)
    if (chosen.status === 'chosen') onPreview(chosen.preview)
    if (chosen.status === 'unavailable') input.current?.click()
  }
  const dropping = useDrop((file) => void show(file).catch(complain))
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
  return { ask: () => void choose().catch(complain), dropping, picker }
}

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Whether a file hangs over the window; a dropped one is handed on, and the page never leaves itself for it. */
function useDrop(onFile: (file: File) => void): boolean {
  const [dropping, setDropping] = useState(false)
  const drop = useEffectEvent((event: DragEvent) => {
    if (!carriesFile(event)) return
    event.preventDefault()
    setDropping(false)
    const [file, ...others] = event.dataTransfer?.files ?? []
    if (file && others.length > 0) warn(t('shell.file.onlyOne', { name: file.name }))
    if (file) onFile(file)
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setDropping(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const dropped = (event: DragEvent) => drop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', dropped)
    }
  }, [])
  return dropping
}
