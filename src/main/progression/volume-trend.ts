import { volumeTrendOf } from '#main/analytics/exercise/volume-trend.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { Trend } from '#shared/contract/trend.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { exerciseVolumeKg } from '#shared/domain/volume.ts'

/** The course of the kilograms moved, given the times newest first: several in one session are one. */
export function volumeTrend(
  occurrences: readonly Occurrence[],
  mode: LoadMode,
  bodyWeights: ReadonlyMap<string, number>,
): Trend | null {
  const sessions = Map.groupBy(occurrences.toReversed(), ({ sessionId }) => sessionId)
  const moved = [...sessions].flatMap(([sessionId, times]) => {
    const [first] = times
    const bodyWeightKg = bodyWeights.get(sessionId) ?? null
    const volumeKg = times.reduce((sum, { exercise }) => sum + exerciseVolumeKg(exercise, { mode, bodyWeightKg }), 0)
    return first ? [{ ...first, volumeKg: roundTo(volumeKg, 4), isWeighed: bodyWeightKg !== null }] : []
  })
  return volumeTrendOf(moved, mode)
}
