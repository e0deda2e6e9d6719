import { alike } from '#main/analytics/records/alike.ts'
import { trendOf } from '#main/analytics/trend.ts'
import type { Trend } from '#shared/contract/trend.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'

/** What was moved of a movement in one session, and whether that says what the body weighed. Kilograms. */
interface Moved {
  date: string
  isDeloadWeek: boolean
  volumeKg: number
  isWeighed: boolean
}

/** Those of the sessions, oldest first, whose volume can be compared. */
export const comparableVolumes = <Session extends Moved>(sessions: readonly Session[], mode: LoadMode) =>
  alike(
    sessions.filter(({ volumeKg }) => volumeKg > 0),
    mode,
    ({ isWeighed }) => isWeighed,
  )

/** Whether a trend goes by a session, as far as it can be compared. */
export const isInTrend = ({ isDeloadWeek }: Pick<Moved, 'isDeloadWeek'>): boolean => !isDeloadWeek

/** The course of volumes that a trend goes by. */
export const volumesTrend = (volumes: readonly Pick<Moved, 'date' | 'volumeKg'>[]): Trend | null =>
  trendOf(volumes.map(({ date, volumeKg }) => ({ day: dayNumber(date), value: volumeKg })))

/** The course of the kilograms moved in sessions, oldest first: of those that can be compared, without deload weeks. */
export const volumeTrendOf = (sessions: readonly Moved[], mode: LoadMode): Trend | null =>
  volumesTrend(comparableVolumes(sessions, mode).filter(isInTrend))
