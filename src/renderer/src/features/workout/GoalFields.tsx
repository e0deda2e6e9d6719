import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import type { DraftGoal } from '#shared/draft/draft.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { t } from '#shared/messages/index.ts'
import { useCell } from './Cell.tsx'
import { useEditor } from './editors.ts'
import classes from './field.module.css'

interface GoalFieldsProps {
  exercise: string
  name: string
  goal: DraftGoal
  unit: WeightUnit
}

type Field = keyof DraftGoal

const hasOwnUnit = (weight: string): boolean => /[a-z]/i.test(weight)

function GoalField({ exercise, name, goal, field }: Omit<GoalFieldsProps, 'unit'> & { field: Field }) {
  const editor = useEditor()
  const cell = exerciseCell(exercise, `goal.${field}`)
  return (
    <input
      {...useCell(cell)}
      className={classes.ghost}
      data-wide={field === 'weight' || field === 'reps' || undefined}
      aria-label={t('workout.cell.goal', { field: t(`workout.goal.${field}`), exercise: name })}
      value={goal[field]}
      placeholder="–"
      autoComplete="off"
      onChange={({ currentTarget: { value } }) =>
        editor.change(
          (workout) => changeExercise(workout, exercise, (it) => ({ ...it, goal: { ...it.goal, [field]: value } })),
          { cell, typing: true },
        )
      }
    />
  )
}

/** What is planned, on one line: `3 sets x 8-10 at 75 kg, rest 3 min`. */
export function GoalFields({ unit, ...of }: GoalFieldsProps) {
  return (
    <div className={classes.goal}>
      <span>{t('workout.goal.title')}</span>
      <GoalField {...of} field="sets" />
      <span aria-hidden>×</span>
      <GoalField {...of} field="reps" />
      <span aria-hidden>@</span>
      <GoalField {...of} field="weight" />
      <span aria-hidden>{hasOwnUnit(of.goal.weight) ? ',' : `${unit},`}</span>
      <span aria-hidden>{t('workout.goal.restShort')}</span>
      <GoalField {...of} field="rest" />
      <span aria-hidden>{t('workout.goal.minutes')}</span>
    </div>
  )
}
