import { useAnswer } from '../useAnswer.ts'
import { useView } from '../view.ts'
import { ProgramWeeks } from './ProgramWeeks.tsx'
import { WeeklySets } from './WeeklySets.tsx'
import { WeeklyVolume } from './WeeklyVolume.tsx'

/** How much was moved, and in how many sets, week by week of the calendar and of programs. */
export function VolumeSection() {
  const { span } = useView()
  const answer = useAnswer('analytics.weeks', span)
  return (
    <>
      <WeeklyVolume answer={answer} />
      <WeeklySets answer={answer} />
      <ProgramWeeks />
    </>
  )
}
