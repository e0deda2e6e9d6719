import { alike } from '#main/analytics/alike.ts'
import { trendOf } from '#main/analytics/trend.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { Trend } from '#shared/contract/trend.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { exerciseVolumeKg } from '#shared/domain/volume.ts'

/** The course of the kilograms moved each time, newest first, of the times that can be compared; deload weeks are left out. */
export function volumeTrend(
  occurrences: readonly Occurrence[],
  mode: LoadMode,
  bodyWeights: ReadonlyMap<string, number>,
): Trend | null {
  const moved = occurrences.toReversed().flatMap(({ isDeloadWeek, sessionId, date, exercise }) => {
    const bodyWeightKg = bodyWeights.get(sessionId) ?? null
    const value = isDeloadWeek ? 0 : exerciseVolumeKg(exercise, { mode, bodyWeightKg })
    return value === 0 ? [] : [{ day: dayNumber(date), value, isWeighed: bodyWeightKg !== null }]
  })
  return trendOf(alike(moved, mode, ({ isWeighed }) => isWeighed))
}
