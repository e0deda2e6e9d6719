import { useRef } from 'react'
import { formatShare } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'
import { useAnswer } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { MuscleDetails } from './MuscleDetails.tsx'
import { MuscleTargets } from './MuscleTargets.tsx'
import { MuscleWeeks } from './MuscleWeeks.tsx'
import { Unassigned } from './Unassigned.tsx'

/** Working sets of each muscle against its target. */
export function MusclesSection() {
  const { look, onLook, span } = useView()
  const targets = useRef<HTMLDivElement>(null)
  const answer = useAnswer('analytics.muscles', span)
  const { muscles = [], unassigned = [], secondaryShare = 0 } = answer.data ?? {}
  const chosen = muscles.find(({ muscle }) => muscle === look.muscle)
  const counting = t('analyticsCharts.muscles.counting', { share: formatShare(secondaryShare) })
  const close = () => {
    onLook({ muscle: null })
    targets.current?.querySelector<HTMLElement>('[role="application"]')?.focus()
  }
  return (
    <>
      <div ref={targets}>
        <MuscleTargets answer={answer} rule={t('analyticsCharts.muscles.rule', { counting })} />
      </div>
      {chosen && <MuscleDetails key={chosen.muscle} muscle={chosen} onClose={close} />}
      {unassigned.length > 0 && <Unassigned names={unassigned} />}
      <MuscleWeeks answer={answer} rule={t('analyticsCharts.muscles.byWeekRule', { counting })} />
    </>
  )
}
