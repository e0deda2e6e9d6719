import type { Maxima } from '#shared/contract/set-mark.ts'
import { t } from '#shared/messages/index.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'

/** A best that is no weight with the day it is of: `12 reps (2026-03-31)`. */
interface MaximumText {
  kind: keyof Maxima
  text: string
}

/** The bests there are beside weight. */
export function maximaTexts({ mostReps, longestTime, longestDistance }: Maxima): MaximumText[] {
  const of = (kind: keyof Maxima, text: string, date: string): MaximumText => ({
    kind,
    text: `${text} (${date.slice(0, 10)})`,
  })
  return [
    ...(mostReps ? [of('mostReps', t('progression.reps', { count: mostReps.reps }), mostReps.date)] : []),
    ...(longestTime ? [of('longestTime', formatDuration(longestTime.seconds), longestTime.set.date)] : []),
    ...(longestDistance
      ? [of('longestDistance', formatDistance(longestDistance.meters), longestDistance.set.date)]
      : []),
  ]
}
