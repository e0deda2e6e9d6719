import { addCounts, type Counts } from '#main/totals/counts.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { sessionNumbers } from './sessions.repository.ts'
import { createCountsReader, meanRpe } from './training.ts'
import { trendOf } from './trend.ts'
import type { View } from './view.ts'

/** How hard the working sets of a span were, and the trend of the sessions' means, deload weeks left out. */
export async function rpe({ db }: View, span: Span): Promise<Output<'analytics.rpe'>> {
  const numbers = await sessionNumbers(db, span).execute()
  const read = createCountsReader()
  const all: Counts = { rpe: {}, qualityReps: {}, techniqueSets: {} }
  for (const { counts } of numbers) addCounts(all, read(counts))
  const rated = numbers.flatMap((session) => {
    const rating = meanRpe(read(session.counts).rpe)
    return rating ? [{ session, rating }] : []
  })
  const distribution = Object.entries(all.rpe).map(([rating, sets]) => ({ rpe: Number(rating), sets }))
  const ratedSets = distribution.reduce((sum, { sets }) => sum + sets, 0)
  return {
    distribution: distribution.sort((a, b) => a.rpe - b.rpe),
    unrated: numbers.reduce((sum, { workingSets }) => sum + workingSets, 0) - ratedSets,
    sessions: rated.map(({ session: { sessionId, date, deload }, rating: { mean, sets } }) => {
      return { sessionId, date, isDeloadWeek: deload === 1, mean, sets }
    }),
    trend: trendOf(
      rated.flatMap(({ session: { day, deload }, rating: { mean } }) => (deload === 1 ? [] : [{ day, value: mean }])),
    ),
  }
}
