import { useAnswer } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { Distribution } from './Distribution.tsx'
import { EffortTrend } from './EffortTrend.tsx'

/** How hard sets were. */
export function EffortSection() {
  const { span } = useView()
  const answer = useAnswer('analytics.rpe', span)
  return (
    <>
      <EffortTrend answer={answer} />
      <Distribution answer={answer} />
    </>
  )
}
