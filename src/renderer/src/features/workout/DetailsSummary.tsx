import type { DraftExercise } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import classes from './card.module.css'

const inline = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' · ')

/** The details of an exercise that are filled in, on a line each, while their fields are closed. */
export function DetailsSummary({ exercise }: { exercise: DraftExercise }) {
  const { cues, notes, warmupNotes, muscles, tempo, superset, goal } = exercise
  const all: [string, string][] = [
    [t('history.cues'), cues],
    [t('history.notes'), notes],
    [t('history.warmupNotes'), warmupNotes],
    [t('history.muscles'), muscles],
    [t('history.tempo'), tempo],
    [t('history.superset'), superset],
    [t('workout.goal.of', { field: t('workout.goal.duration') }), goal.duration],
    [t('workout.goal.of', { field: t('workout.goal.distance') }), goal.distance],
  ]
  const filled = all.filter(([, text]) => text.trim() !== '')
  if (filled.length === 0) return null
  return (
    <dl className={classes.summary}>
      {filled.map(([label, text]) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd dir="auto">{inline(text)}</dd>
        </div>
      ))}
    </dl>
  )
}
