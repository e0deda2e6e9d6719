import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { call } from '#renderer/lib/client.ts'
import { complain } from '#renderer/lib/notify.tsx'
import type { ImportAnswers } from '#shared/contract/import.ts'

/** How long answers are gathered before the preview is made anew. */
const WAIT_MS = 250

export interface Answering {
  answers: ImportAnswers
  change: (change: (answers: ImportAnswers) => ImportAnswers) => void
  /** Hands over what was answered last. */
  flush: () => Promise<unknown>
  /** The preview stands with other answers than these. */
  isBehind: boolean
}

const noAnswers: ImportAnswers = { units: [], bodyWeights: [], names: [], replace: [] }

/** The answers of the person to one import, handed over a little after the last of them; `held` are those that main has. */
export function useAnswers(job: string, held: ImportAnswers | null): Answering {
  const [answers, setAnswers] = useState(held ?? noAnswers)
  const [isSent, setSent] = useState(true)
  const latest = useRef(answers)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const send = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    setSent(true)
    return call('import.answer', { job, answers: latest.current })
  }
  const change = (edit: (answers: ImportAnswers) => ImportAnswers) => {
    latest.current = edit(latest.current)
    setAnswers(latest.current)
    setSent(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send().catch(complain), WAIT_MS)
  }
  const flush = async () => timer.current && send()
  // An import that was put away takes no answers any more.
  const leave = useEffectEvent(() => void flush().catch(() => {}))
  useEffect(() => () => leave(), [])
  const isBehind = !isSent || JSON.stringify(answers) !== JSON.stringify(held ?? noAnswers)
  return { answers, change, flush, isBehind }
}
