import { useAnswer } from './useAnswer.ts'
import { useView } from './view.ts'

/** Tells by its first day whether a week of the span still runs or is cut by the chosen days, for answers that do not say it. */
export function useCutWeeks(): (start: string) => boolean {
  const { span } = useView()
  const { data } = useAnswer('analytics.weeks', span)
  const cut = new Set(data?.weeks.flatMap(({ start, complete }) => (complete ? [] : [start])))
  return (start) => cut.has(start)
}
