import { formatStopwatch } from '#renderer/lib/format.ts'
import { useNow } from './useNow.ts'

/** How long ago an instant (ISO 8601) was, as a running clock. */
export function Elapsed({ since }: { since: string }) {
  const now = useNow()
  return <span role="timer">{formatStopwatch((now - Date.parse(since)) / 1000)}</span>
}
