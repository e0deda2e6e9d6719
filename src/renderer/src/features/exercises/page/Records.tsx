import type { ReactNode } from 'react'
import { formatShortDay } from '#renderer/lib/format.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { RecordIcon } from '#renderer/ui/charts/Legend.tsx'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { t } from '#shared/messages/index.ts'
import classes from './page.module.css'
import { averageLines, type Line, recordLines } from './recordLines.ts'
import { useFigure, useReading, useView } from './view.ts'

/** The bests of the span with the set they are from, and the means. */
export function Records({ progress }: { progress: ExerciseProgress }) {
  const units = useReading()
  const records = recordLines(progress, units)
  const averages = averageLines(progress, units)
  const title = t('exercisesScreen.records.title')
  return (
    <ChartFigure
      {...useFigure()}
      title={title}
      summary={t('exercisesScreen.records.summary')}
      actions={['csv']}
      table={{
        rows: [...records, ...averages],
        columns: [
          { name: t('exercisesScreen.records.column.measure'), value: ({ name }: Line) => name, isText: true },
          { name: t('exercisesScreen.records.column.value'), value: ({ number }) => number },
          { name: t('exercisesScreen.records.column.unit'), value: ({ unit }) => unit, isText: true },
          { name: t('exercisesScreen.records.column.set'), value: ({ from }) => from?.set ?? null, isText: true },
          { name: t('exercisesScreen.records.column.day'), value: ({ from }) => from?.date ?? null, isText: true },
        ],
      }}
    >
      <table className={classes.numbers} data-words>
        <tbody>
          {records.map((line) => (
            <Row key={line.name} line={line}>
              <RecordIcon />
            </Row>
          ))}
          {averages.map((line) => (
            <Row key={line.name} line={line} />
          ))}
        </tbody>
      </table>
    </ChartFigure>
  )
}

function Row({ line: { name, value, from }, children }: { line: Line; children?: ReactNode }) {
  const { onViewSession } = useView()
  const words = from ? [from.set, formatShortDay(from.date)].filter((part) => part !== '').join(', ') : ''
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={classes.best}>
          {children} <strong>{value}</strong>
        </span>
        {from && (
          <button
            type="button"
            className={classes.textButton}
            aria-label={t('exercisesScreen.records.open', { from: words, name })}
            onClick={() => onViewSession(from.sessionId)}
          >
            {words}
          </button>
        )}
      </td>
    </tr>
  )
}
