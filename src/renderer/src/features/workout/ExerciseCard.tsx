import { Button } from '@mantine/core'
import { memo } from 'react'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { startRow } from './actions.ts'
import { CardTools } from './CardTools.tsx'
import classes from './card.module.css'
import { DetailsSummary } from './DetailsSummary.tsx'
import { ExerciseDetails } from './ExerciseDetails.tsx'
import { useEditor, useEditorState } from './editors.ts'
import { GoalFields } from './GoalFields.tsx'
import { LastTimeCard } from './LastTimeCard.tsx'
import { NameBox } from './NameBox.tsx'
import { Next } from './Next.tsx'
import { detailsOf } from './opened.ts'
import { Problems } from './Problems.tsx'
import { QuickEntry } from './QuickEntry.tsx'
import { SetGrid } from './SetGrid.tsx'
import { SuggestionLine } from './SuggestionLine.tsx'
import { useLastTime, usePreviousRows } from './usePrevious.ts'
import { useAdvice, useSuggestion } from './useSuggestion.ts'

interface ExerciseCardProps {
  exercise: DraftExercise
  index: number
  isLast: boolean
  date: string
  isDeloadWeek: boolean
  unit: WeightUnit
}

const GOAL = ['weight', 'sets', 'reps', 'rest', 'duration', 'distance'].map((field) => `goal.${field}`)
const CELLS = ['name', ...GOAL, 'notes', 'warmupNotes', 'cues', 'muscles', 'tempo', 'superset', 'sets', 'warmups']

/** One exercise of the workout: its name and goal, its rows, quick entry, and its details. */
export const ExerciseCard = memo(function ExerciseCard({ exercise, index, isLast, unit, ...of }: ExerciseCardProps) {
  const editor = useEditor()
  const { key } = exercise
  const number = index + 1
  const name = exercise.name.trim() || t('workout.nameless', { number })
  const open = useEditorState(({ opened }) => opened.has(detailsOf(key)))
  const last = useLastTime({ name: exercise.name, ...of })
  const suggestion = useSuggestion(exercise, { ...of, unit })
  useAdvice(key, suggestion)
  const previous = usePreviousRows(key, last, unit)
  return (
    <section
      className={classes.card}
      data-exercise={key}
      data-superset={exercise.superset.trim() !== '' || undefined}
      aria-label={t('workout.exerciseSection', { number, name })}
      onFocus={({ target }) => editor.activate(key, target.dataset.cell ?? null)}
    >
      <div className={classes.head}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <NameBox exercise={key} number={number} name={exercise.name} />
        {exercise.superset.trim() !== '' && (
          <span className={classes.badge}>{t('workout.supersetBadge', { group: exercise.superset.trim() })}</span>
        )}
        <GoalFields exercise={key} name={name} goal={exercise.goal} unit={unit} />
        <CardTools
          exercise={key}
          name={name}
          isNamed={exercise.name.trim() !== ''}
          isFirst={index === 0}
          isLast={isLast}
        />
      </div>
      <div className={classes.problems}>
        <Problems cells={CELLS.map((field) => exerciseCell(key, field))} />
      </div>
      {!open && <DetailsSummary exercise={exercise} />}
      {open && <ExerciseDetails exercise={exercise} name={name} />}
      <div className={classes.narrow}>
        <SuggestionLine exercise={key} name={name} suggestion={suggestion} />
        <LastTimeCard exercise={key} name={name} last={last} unit={unit}>
          {suggestion && <Next exercise={exercise} name={name} suggestion={suggestion} last={last} unit={unit} />}
        </LastTimeCard>
      </div>
      <SetGrid exercise={exercise} name={name} unit={unit} previous={previous} suggestion={suggestion} />
      <div className={classes.foot}>
        <QuickEntry exercise={key} name={name} unit={unit} />
        <Button onClick={() => startRow(editor, key, 'sets')} aria-label={t('workout.addSetTo', { name })}>
          {t('workout.addSet')}
        </Button>
        <Button onClick={() => startRow(editor, key, 'warmups')} aria-label={t('workout.addWarmupTo', { name })}>
          {t('workout.addWarmup')}
        </Button>
      </div>
    </section>
  )
})
