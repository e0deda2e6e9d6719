import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { useAnswer } from './useAnswer.ts'
import { useView } from './view.ts'

/** What is known of a week beside what is counted in it. */
interface WeekFacts {
  /** It still runs or is cut by the chosen days. */
  isPart: boolean
  isDeload: boolean
  deload: TrainingWeek['deload']
}

/** Tells by its first day what a week of the span is, for answers that do not say it. */
export function useWeekFacts(): (start: string) => WeekFacts {
  const { span } = useView()
  const { data } = useAnswer('analytics.weeks', span)
  const facts = new Map(
    data?.weeks.map(({ start, complete, deload }) => [
      start,
      { isPart: !complete, isDeload: deload !== 'none', deload },
    ]),
  )
  return (start) => facts.get(start) ?? { isPart: false, isDeload: false, deload: 'none' }
}
