import { trendOf } from '#main/analytics/trend.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { Trend } from '#shared/contract/trend.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { exerciseVolumeKg } from '#shared/domain/volume.ts'

/**
 * The course of the kilograms moved each time, deload weeks left out. Body-weight work counts with the body: where some
 * sessions say what it weighed, only those are compared.
 */
export function volumeTrend(
  occurrences: readonly Occurrence[],
  mode: LoadMode,
  bodyWeights: ReadonlyMap<string, number>,
): Trend | null {
  const needsBody = mode === 'bodyweight-minus' || (mode === 'bodyweight-plus' && bodyWeights.size > 0)
  return trendOf(
    occurrences
      .filter(({ isDeloadWeek, sessionId }) => !isDeloadWeek && (!needsBody || bodyWeights.has(sessionId)))
      .flatMap(({ sessionId, date, exercise }) => {
        const value = exerciseVolumeKg(exercise, { mode, bodyWeightKg: bodyWeights.get(sessionId) ?? null })
        return value === 0 ? [] : [{ day: dayNumber(date), value }]
      }),
  )
}
