import { formatShortDay } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { t } from '#shared/messages/index.ts'
import classes from './page.module.css'
import { useFigure, useReading, useView } from './view.ts'

type RepMax = ExerciseProgress['repMaxes'][number]

/** For each number of repetitions the heaviest set of at least as many; each opens its session. */
export function RepMaxes({ progress: { repMaxes, loadMode } }: { progress: ExerciseProgress }) {
  const { onViewSession } = useView()
  const { unit, weight, loadText, markText } = useReading()
  const { state, ...figure } = useFigure()
  const isAssisted = loadMode === 'bodyweight-minus'
  const title = t('exercisesScreen.repMaxes.title')
  return (
    <ChartFigure
      {...figure}
      state={repMaxes.length === 0 ? { kind: 'empty', text: t('exercisesScreen.repMaxes.none') } : state}
      title={title}
      summary={t(isAssisted ? 'exercisesScreen.repMaxes.summaryAssisted' : 'exercisesScreen.repMaxes.summary')}
      actions={['csv']}
      table={{
        rows: repMaxes,
        columns: [
          { name: t('exercisesScreen.repMaxes.reps'), value: ({ reps }: RepMax) => reps },
          {
            name: t('exercisesScreen.repMaxes.weight'),
            unit,
            value: ({ set }) => (set.weightKg === null ? null : weight(set.weightKg)),
          },
          { name: t('exercisesScreen.repMaxes.set'), value: ({ set }) => markText(set, loadMode), isText: true },
          { name: t('exercisesScreen.repMaxes.day'), value: ({ set }) => set.date, isText: true },
        ],
      }}
    >
      <table className={classes.numbers}>
        <thead>
          <tr>
            <th scope="col">{t('exercisesScreen.repMaxes.reps')}</th>
            <th scope="col">{t('exercisesScreen.repMaxes.weight')}</th>
            <th scope="col">{t('exercisesScreen.repMaxes.day')}</th>
          </tr>
        </thead>
        <tbody>
          {repMaxes.map(({ reps, set }) => (
            <tr key={reps}>
              <th scope="row">{reps}</th>
              <td>
                <strong>{loadText(set.weightKg, loadMode)}</strong>
                {set.reps > reps && <span className={classes.quiet}> × {set.reps}</span>}
              </td>
              <td>
                <button
                  type="button"
                  className={classes.textButton}
                  aria-label={t('exercisesScreen.repMaxes.open', {
                    day: formatShortDay(set.date),
                    set: markText(set, loadMode),
                  })}
                  onClick={() => onViewSession(set.sessionId)}
                >
                  {formatShortDay(set.date)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  )
}
