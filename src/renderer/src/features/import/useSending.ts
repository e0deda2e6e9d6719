import { useRef, useState } from 'react'
import { call } from '#renderer/lib/client.ts'
import { notify, warn } from '#renderer/lib/notify.tsx'
import { t } from '#shared/messages/index.ts'
import type { TakenFile } from './intake.ts'
import { type Sent, sendFiles } from './sendFiles.ts'

/** As many files as one upload can number. */
const MOST_FILES = 100_000

/** Why files cannot be sent, or null. */
function refusalOf(files: readonly TakenFile[]): string | null {
  if (files.length === 0) return t('importScreen.nothingDropped')
  return files.length > MOST_FILES ? t('importScreen.tooMany', { most: MOST_FILES }) : null
}

/** Files on their way to main, which reads them once it has them all; `onOpened` is waited for before they count as sent. */
export function useSending(onOpened: () => Promise<void>) {
  const [sending, setSending] = useState<Sent | null>(null)
  const stop = useRef<AbortController>(null)
  const upload = async (files: readonly TakenFile[], signal: AbortSignal) => {
    const id = crypto.randomUUID()
    await sendFiles(id, files, signal, setSending)
    signal.throwIfAborted()
    await call('import.open', { from: 'upload', upload: id })
    await onOpened()
  }
  const send = async (collect: () => Promise<TakenFile[]>) => {
    const own = new AbortController()
    stop.current = own
    setSending({ done: 0, total: 0, share: 0 })
    try {
      const files = await collect()
      const refusal = refusalOf(files)
      if (refusal === null) await upload(files, own.signal)
      else warn(refusal)
    } catch (error) {
      if (!own.signal.aborted) throw error
      notify(t('importScreen.cancelled.text'), { title: t('importScreen.cancelled.title') })
    } finally {
      setSending(null)
    }
  }
  return { sending, send, cancel: () => stop.current?.abort() }
}
