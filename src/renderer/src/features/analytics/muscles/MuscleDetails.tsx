import { useEffect, useRef } from 'react'
import { formatFixed, formatShare } from '#renderer/lib/format.ts'
import type { MuscleSets } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import classes from '../analytics.module.css'
import { useView } from '../view.ts'
import { Wide } from '../Wide.tsx'

interface MuscleDetailsProps {
  muscle: MuscleSets
  onClose: () => void
}

/** Which exercises made the sets of a muscle. */
export function MuscleDetails({ muscle: { muscle: name, exercises }, onClose }: MuscleDetailsProps) {
  const { onViewExercise } = useView()
  const muscle = muscleName(name)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={classes.panel} aria-label={t('analyticsCharts.muscles.exercisesOf', { muscle })}>
      <div className={classes.panelHead}>
        <h2 ref={heading} tabIndex={-1}>
          {t('analyticsCharts.muscles.exercisesOf', { muscle })}
        </h2>
        <button type="button" className={classes.textButton} onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
      {exercises.length === 0 && <p>{t('analyticsCharts.muscles.untrained')}</p>}
      <Wide label={t('analyticsCharts.muscles.exercisesOf', { muscle })}>
        <table className={classes.numbers}>
          <thead>
            <tr>
              <th scope="col">{t('analyticsScreen.column.exercise')}</th>
              <th scope="col">{t('analyticsScreen.column.sets')}</th>
              <th scope="col">{t('analyticsScreen.column.share')}</th>
            </tr>
          </thead>
          <tbody>
            {exercises.map(({ name: exercise, sets, share }) => (
              <tr key={exercise}>
                <th scope="row" dir="auto">
                  <button type="button" className={classes.textButton} onClick={() => onViewExercise(exercise)}>
                    {exercise}
                  </button>
                </th>
                <td>{formatFixed(sets, 1)}</td>
                <td>{formatShare(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
