import { VisuallyHidden } from '@mantine/core'
import { useSettings } from '#renderer/lib/settings.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import type { PreviousRows } from '#shared/draft/previous.ts'
import { t } from '#shared/messages/index.ts'
import { targetOf } from './advice.ts'
import classes from './grid.module.css'
import { SetRow } from './SetRow.tsx'
import { WarmupRow } from './WarmupRow.tsx'

interface SetGridProps {
  exercise: DraftExercise
  name: string
  unit: WeightUnit
  previous: PreviousRows | null
  suggestion: Suggestion | undefined
}

const COLUMNS = ['Number', 'Weight', 'Reps', 'Effort', 'Quality', 'Technique', 'Last', 'Note', 'Buttons'] as const

/** The warm-up and working rows of an exercise. */
export function SetGrid({ exercise, name, unit, previous, suggestion }: SetGridProps) {
  const { effortScale } = useSettings()
  if (exercise.warmups.length + exercise.sets.length === 0) return null
  const same = { exercise: exercise.key, exerciseName: name }
  return (
    <div className={classes.scroll}>
      <table className={classes.grid} aria-label={t('workout.setsOf', { exercise: name })}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={classes[`col${column}`]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('workout.column.number')}</VisuallyHidden>
            </th>
            <th scope="col">{unit}</th>
            <th scope="col">{t('workout.column.reps')}</th>
            <th scope="col">{t(`workout.column.${effortScale}`)}</th>
            <th scope="col">{t('workout.column.quality')}</th>
            <th scope="col">{t('workout.column.technique')}</th>
            <th scope="col">{t('workout.column.last')}</th>
            <th scope="col">{t('workout.column.note')}</th>
            <th scope="col">
              <VisuallyHidden>{t('workout.column.buttons')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        {exercise.warmups.map((row, i) => (
          <WarmupRow key={row.key} {...same} row={row} index={i} previous={previous?.warmups[i] ?? null} />
        ))}
        {exercise.sets.map((row, i) => (
          <SetRow
            key={row.key}
            {...same}
            row={row}
            index={i}
            previous={previous?.sets[i] ?? null}
            target={targetOf(suggestion, row.weight, unit)}
          />
        ))}
      </table>
    </div>
  )
}
