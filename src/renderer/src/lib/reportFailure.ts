import { MOST_REPORTED } from '#shared/domain/failure-report.ts'
import { bridge } from './bridge.ts'

/** A page that fails over and over does not fill the log. */
const MOST_REPORTS = 50
let reports = 0

const wordsOf = (error: unknown) => ({
  message: String(error).slice(0, MOST_REPORTED),
  stack: (error instanceof Error ? (error.stack ?? '') : '').slice(0, MOST_REPORTED),
})

/** Has a failure of the page noted in the log; answers the id it has there, or null. Never rejects. */
export async function reportFailure(error: unknown): Promise<string | null> {
  reports += 1
  if (reports > MOST_REPORTS) return null
  try {
    const answer = await bridge().call('logs.report', wordsOf(error))
    return answer.ok ? (answer.data as { correlationId: string }).correlationId : null
  } catch {
    return null
  }
}

/** From now on, failures that nothing else catches are noted too. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error, message }) => void reportFailure(error ?? message))
  window.addEventListener('unhandledrejection', ({ reason }) => void reportFailure(reason))
}
