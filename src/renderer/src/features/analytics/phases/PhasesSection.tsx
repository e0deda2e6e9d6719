import { useAnswer } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { DeloadEffect } from './DeloadEffect.tsx'
import { PhaseBars } from './PhaseBars.tsx'
import { PhaseMaxima } from './PhaseMaxima.tsx'

/** One phase against the other, and what deloads did. */
export function PhasesSection() {
  const { span } = useView()
  const answer = useAnswer('analytics.phases', span)
  return (
    <>
      <PhaseBars answer={answer} />
      {(answer.data?.length ?? 0) > 1 && <PhaseMaxima phases={answer.data ?? []} />}
      <DeloadEffect />
    </>
  )
}
