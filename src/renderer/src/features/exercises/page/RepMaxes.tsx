import { formatNumber, formatShortDay, NOTHING } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { repMaxRows } from '#shared/domain/rep-max-rows.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import classes from './page.module.css'
import { useFigure, useReading, useView } from './view.ts'

type RepMax = ExerciseProgress['repMaxes'][number]

const repsText = (least: RepMax, most: RepMax): string =>
  least === most ? formatNumber(least.reps) : `${formatNumber(least.reps)}–${formatNumber(most.reps)}`

/** What is foretold for the least and the most repetitions of a row; a dash where nothing is. */
function usePredicted(): (least: RepMax, most: RepMax) => string {
  const { unit, weight } = useReading()
  const text = ({ predictedKg }: RepMax) => (predictedKg === null ? NOTHING : formatNumber(weight(predictedKg), 1))
  return (least, most) => {
    if (least.predictedKg === null && most.predictedKg === null) return NOTHING
    return withUnit(least === most ? text(least) : `${text(least)} … ${text(most)}`, unit)
  }
}

/** For each number of repetitions the heaviest set of at least as many, and what is foretold; each opens its session. */
export function RepMaxes({ progress: { repMaxes, loadMode, formula, records } }: { progress: ExerciseProgress }) {
  const { onViewSession } = useView()
  const { unit, weight, loadText, markText } = useReading()
  const { state, ...figure } = useFigure()
  const predictedText = usePredicted()
  const isAssisted = loadMode === 'bodyweight-minus'
  const title = t('exercisesScreen.repMaxes.title')
  return (
    <ChartFigure
      {...figure}
      state={repMaxes.length === 0 ? { kind: 'empty', text: t('exercisesScreen.repMaxes.none') } : state}
      title={title}
      summary={t(isAssisted ? 'exercisesScreen.repMaxes.summaryAssisted' : 'exercisesScreen.repMaxes.summary')}
      rule={records.e1rm ? t(`exercisesScreen.repMaxes.rule.${formula}`) : ''}
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
          {
            name: t('exercisesScreen.repMaxes.predicted'),
            unit,
            value: ({ predictedKg }) => (predictedKg === null ? null : weight(predictedKg)),
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
            {records.e1rm && <th scope="col">{t('exercisesScreen.repMaxes.predicted')}</th>}
            <th scope="col">{t('exercisesScreen.repMaxes.day')}</th>
          </tr>
        </thead>
        <tbody>
          {repMaxRows(repMaxes).map(({ least, most, most: { reps, set } }) => (
            <tr key={reps}>
              <th scope="row">{repsText(least, most)}</th>
              <td>
                <strong>{loadText(set.weightKg, loadMode)}</strong>
                {set.reps > reps && <span className={classes.quiet}> × {set.reps}</span>}
              </td>
              {records.e1rm && <td className={classes.quiet}>{predictedText(least, most)}</td>}
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
