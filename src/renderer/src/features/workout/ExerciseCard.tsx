import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconNotes, IconTrash } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { shiftExercise, startRow, takeExerciseOut } from './actions.ts'
import classes from './card.module.css'
import { DetailsSummary } from './DetailsSummary.tsx'
import { ExerciseDetails } from './ExerciseDetails.tsx'
import { useEditor, useEditorState } from './editors.ts'
import { GoalFields } from './GoalFields.tsx'
import grid from './grid.module.css'
import { NameBox } from './NameBox.tsx'
import { detailsOf } from './opened.ts'
import { Problems } from './Problems.tsx'
import { QuickEntry } from './QuickEntry.tsx'
import { SetGrid } from './SetGrid.tsx'
import { useLastTime, usePreviousRows } from './usePrevious.ts'

interface ExerciseCardProps {
  exercise: DraftExercise
  index: number
  isLast: boolean
  date: string
  unit: WeightUnit
}

const GOAL = ['weight', 'sets', 'reps', 'rest', 'duration', 'distance'].map((field) => `goal.${field}`)
const CELLS = ['name', ...GOAL, 'notes', 'warmupNotes', 'cues', 'muscles', 'tempo', 'superset', 'sets', 'warmups']

/** One exercise of the workout: its name and goal, its rows, quick entry, and its details. */
export const ExerciseCard = memo(function ExerciseCard({ exercise, index, isLast, date, unit }: ExerciseCardProps) {
  const editor = useEditor()
  const { key } = exercise
  const number = index + 1
  const name = exercise.name.trim() || t('workout.nameless', { number })
  const open = useEditorState(({ opened }) => opened.has(detailsOf(key)))
  const previous = usePreviousRows(key, useLastTime({ name: exercise.name, date }), unit)
  return (
    <section
      className={classes.card}
      data-exercise={key}
      data-superset={exercise.superset.trim() !== '' || undefined}
      aria-label={t('workout.exerciseSection', { number, name })}
      onFocus={() => editor.activate(key)}
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
        <div className={classes.tools}>
          <Tool label={t('workout.moveUp', { name })} off={index === 0} onClick={() => shiftTo(-1)}>
            <IconChevronUp size={16} stroke={1.6} aria-hidden />
          </Tool>
          <Tool label={t('workout.moveDown', { name })} off={isLast} onClick={() => shiftTo(1)}>
            <IconChevronDown size={16} stroke={1.6} aria-hidden />
          </Tool>
          <Tool label={t('workout.details', { name })} expanded={open} onClick={() => editor.toggle(detailsOf(key))}>
            <IconNotes size={16} stroke={1.6} aria-hidden />
          </Tool>
          <Tool label={t('workout.removeExercise', { name })} onClick={() => takeExerciseOut(editor, key)}>
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </Tool>
        </div>
      </div>
      <div className={classes.problems}>
        <Problems cells={CELLS.map((field) => exerciseCell(key, field))} />
      </div>
      {!open && <DetailsSummary exercise={exercise} />}
      {open && <ExerciseDetails exercise={exercise} name={name} />}
      <SetGrid exercise={exercise} name={name} unit={unit} previous={previous} />
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

  function shiftTo(by: -1 | 1): void {
    shiftExercise(editor, key, by, exerciseCell(key, 'name'))
  }
})

interface ToolProps {
  label: string
  off?: boolean
  expanded?: boolean
  onClick: () => void
  children: ReactNode
}

function Tool({ label, off = false, expanded, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={grid.icon}
      aria-label={label}
      title={label}
      disabled={off}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
