import { useQuery } from '@tanstack/react-query'
import { type Best, bestsOf } from '#renderer/lib/bests.ts'
import { formatShortDay } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import { useBestText } from '#renderer/ui/BestWords.tsx'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { isRecordable } from '#shared/domain/top-set.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { useEditorState } from './editors.ts'
import { type MostReps, mostRepsAt } from './mostRepsAt.ts'
import classes from './suggestion.module.css'
import { typedWeight } from './typedWeight.ts'

interface BestBoxProps {
  exercise: DraftExercise
  name: string
  /** Of weights without one. */
  unit: WeightUnit
}

/** The best of an exercise there is, and while a weight stands in the row one is in, the most repetitions at that. */
export function BestBox({ exercise, name, unit }: BestBoxProps) {
  const { data: progress } = useQuery(queryOf('analytics.exercise', { name: name.slice(0, 500), span: {} }))
  const cell = useEditorState((state) => state.cell)
  const best = progress && bestsOf({ ...progress, ...progress.records }).find(({ set }) => set)
  if (!best) return null
  const typed = typedWeight(exercise, cell, unit)
  return (
    <section className={classes.box} aria-label={t('workout.context.best')}>
      <h3 className={classes.title}>{t('workout.context.best')}</h3>
      <BestLine best={best} mode={progress.loadMode} />
      {typed?.kind === 'sets' && isRecordable(typed.weightKg, progress.loadMode) && (
        <AtWeight progress={progress} weightKg={typed.weightKg} />
      )}
    </section>
  )
}

function BestLine({ best, mode }: { best: Best; mode: LoadMode }) {
  const bestText = useBestText(mode)
  return (
    <>
      <p>
        {t(`bests.${best.kind}`)} <strong className={classes.plates}>{bestText(best)}</strong>
      </p>
      {best.set && best.kind !== 'weight' && <Made set={best.set} mode={mode} />}
      {best.kind === 'weight' && <p className={classes.quiet}>{formatShortDay(best.date)}</p>}
    </>
  )
}

/** The set that made it, and its day. */
function Made({ set, mode }: { set: SetMark; mode: LoadMode }) {
  const { markText } = useUnits()
  const words = [markText(set, mode), formatShortDay(set.date)].filter((part) => part !== '')
  return <p className={classes.quiet}>{words.join(', ')}</p>
}

function repsText({ set, isExact }: MostReps): string {
  const reps: string = t('progression.reps', { count: set.reps })
  return isExact ? reps : t('workout.context.atLeast', { reps })
}

function AtWeight({ progress, weightKg }: { progress: ExerciseProgress; weightKg: number }) {
  const { loadText } = useUnits()
  const { loadMode } = progress
  const load = loadText(weightKg, loadMode)
  const most = mostRepsAt(progress, weightKg)
  const isLess = loadMode === 'bodyweight-minus'
  const at = isLess && weightKg === 0 ? load : t(`workout.context.${isLess ? 'orLess' : 'orMore'}`, { load })
  return (
    <>
      <p>
        {at}: <strong className={classes.plates}>{most ? repsText(most) : t('workout.context.notYet')}</strong>
      </p>
      {most && <Made set={most.set} mode={loadMode} />}
    </>
  )
}
