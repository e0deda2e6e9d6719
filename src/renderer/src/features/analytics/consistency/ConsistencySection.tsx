import { useAnswer } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { Density } from './Density.tsx'
import { Frequency } from './Frequency.tsx'
import { Steadiness } from './Steadiness.tsx'

/** How steadily one trains, how often a movement comes up, and how dense sessions are. */
export function ConsistencySection() {
  const { span } = useView()
  const answer = useAnswer('analytics.consistency', span)
  return (
    <>
      <Steadiness answer={answer} />
      <Frequency />
      <Density answer={answer} />
    </>
  )
}
