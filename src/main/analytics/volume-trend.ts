import type { Trend } from '#shared/contract/trend.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { alike } from './alike.ts'
import { trendOf } from './trend.ts'

/** What was moved of a movement in one session, and whether that says what the body weighed. Kilograms. */
interface Moved {
  date: string
  isDeloadWeek: boolean
  volumeKg: number
  isWeighed: boolean
}

/** The course of the kilograms moved in sessions, oldest first: of those that can be compared, without deload weeks. */
export function volumeTrendOf(sessions: readonly Moved[], mode: LoadMode): Trend | null {
  const moved = sessions.filter(({ isDeloadWeek, volumeKg }) => !isDeloadWeek && volumeKg > 0)
  const comparable = alike(moved, mode, ({ isWeighed }) => isWeighed)
  return trendOf(comparable.map(({ date, volumeKg }) => ({ day: dayNumber(date), value: volumeKg })))
}
