import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { t } from '#shared/messages/index.ts'
import classes from './page.module.css'

/** The form cues and how long each was in use. */
export function Cues({ cues }: { cues: ExerciseProgress['cues'] }) {
  const { shown, more } = useCut(cues, 20)
  const title = t('exercisesScreen.cues.title')
  return (
    <section className={classes.panel} aria-label={title}>
      <h2>{title}</h2>
      <p>{t('exercisesScreen.cues.summary', { count: cues.length })}</p>
      <table className={classes.numbers} data-words data-texts>
        <thead>
          <tr>
            <th scope="col">{t('exercisesScreen.cues.cue')}</th>
            <th scope="col">{t('exercisesScreen.cues.first')}</th>
            <th scope="col">{t('exercisesScreen.cues.last')}</th>
            <th scope="col">{t('exercisesScreen.cues.times')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ text, first, last, times }) => (
            <tr key={text}>
              <th scope="row" dir="auto">
                {text}
              </th>
              <td>{formatShortDay(first)}</td>
              <td>{formatShortDay(last)}</td>
              <td>{formatNumber(times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}
