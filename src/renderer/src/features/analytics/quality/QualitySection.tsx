import { useAnswer } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { RepShares } from './RepShares.tsx'
import { Techniques } from './Techniques.tsx'

/** How well repetitions were done, and what pushed sets past failure. */
export function QualitySection() {
  const { span } = useView()
  const answer = useAnswer('analytics.weeks', span)
  return (
    <>
      <RepShares answer={answer} />
      <Techniques answer={answer} />
    </>
  )
}
