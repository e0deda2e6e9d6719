import { exerciseCell } from '#shared/draft/cell-address.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { t } from '#shared/messages/index.ts'
import classes from './card.module.css'
import { useEditor } from './editors.ts'
import fields from './field.module.css'
import { TextField } from './TextField.tsx'

type TextOf = 'notes' | 'warmupNotes' | 'cues' | 'muscles' | 'tempo' | 'superset'

const LONG: readonly TextOf[] = ['notes', 'warmupNotes', 'cues', 'muscles']
const SHORT: readonly TextOf[] = ['tempo', 'superset']

/** Everything else about an exercise: notes, cues, muscles, tempo, superset, planned time and distance. */
export function ExerciseDetails({ exercise, name }: { exercise: DraftExercise; name: string }) {
  const editor = useEditor()
  const text = (field: TextOf, lines?: number) => {
    const cell = exerciseCell(exercise.key, field)
    const label = t(`workout.detail.${field}`)
    const write = (value: string) =>
      editor.change((workout) => changeExercise(workout, exercise.key, (it) => ({ ...it, [field]: value })), {
        cell,
        typing: true,
      })
    return (
      <TextField
        key={field}
        cell={cell}
        label={label}
        name={t('workout.cell.exercise', { field: label, exercise: name })}
        value={exercise[field]}
        {...(lines ? { lines } : { width: 140 })}
        onType={write}
      />
    )
  }
  const goal = (field: 'duration' | 'distance') => {
    const cell = exerciseCell(exercise.key, `goal.${field}`)
    const label = t(`workout.goal.${field}`)
    const write = (value: string) =>
      editor.change(
        (workout) => changeExercise(workout, exercise.key, (it) => ({ ...it, goal: { ...it.goal, [field]: value } })),
        { cell, typing: true },
      )
    return (
      <TextField
        cell={cell}
        label={t('workout.goal.of', { field: label })}
        name={t('workout.cell.goal', { field: label, exercise: name })}
        value={exercise.goal[field]}
        placeholder={t(`workout.example.${field}`)}
        width={140}
        onType={write}
      />
    )
  }
  return (
    <div className={classes.details}>
      <div className={classes.long}>{LONG.map((field) => text(field, 2))}</div>
      <div className={fields.fields}>
        {SHORT.map((field) => text(field))}
        {goal('duration')}
        {goal('distance')}
      </div>
    </div>
  )
}
