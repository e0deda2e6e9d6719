import { Button } from '@mantine/core'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatNumber, formatShortDay, NOTHING } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import type { MeasuredOccurrence } from '#shared/contract/history.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { t } from '#shared/messages/index.ts'
import classes from './page.module.css'
import { setText } from './setText.ts'
import { useReading, useView } from './view.ts'

const PAGE = 50

/** Every time the exercise was done, newest first, with its sets. */
export function Occurrences() {
  const { name, span } = useView()
  const { unit } = useReading()
  const [pages, setPages] = useState(1)
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, page) => ({
      ...queryOf('history.occurrences', { name, span, limit: PAGE, offset: page * PAGE }),
      placeholderData: keepPreviousData,
    })),
  })
  const shown = answers.flatMap(({ data }) => data?.occurrences ?? [])
  const total = answers[0]?.data?.total
  const failed = answers.find(({ isError }) => isError)
  const left = Math.min(PAGE, (total ?? 0) - pages * PAGE)
  const title = t('exercisesScreen.occurrences.title')
  return (
    <section className={classes.panel} aria-label={title}>
      <h2>{title}</h2>
      {total !== undefined && (
        <p>{t('exercisesScreen.occurrences.summary', { count: total, shown: formatNumber(total) })}</p>
      )}
      {total === undefined && !failed && <Loading rows={6} />}
      {failed && (
        <Failed
          title={t('exercisesScreen.occurrences.failed')}
          reason={reasonOf(failed.error)}
          retry={() => void failed.refetch()}
        />
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section className={classes.wide} tabIndex={0} aria-label={t('charts.tableOf', { title })}>
          <table className={classes.numbers} data-words>
            <thead>
              <tr>
                <th scope="col">{t('exercisesScreen.occurrences.day')}</th>
                <th scope="col" className={classes.words}>
                  {t('exercisesScreen.occurrences.sets', { unit })}
                </th>
                <th scope="col">{t('exercisesScreen.occurrences.volume')}</th>
                <th scope="col">{t('exercisesScreen.occurrences.e1rm')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((occurrence, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an exercise can be in a session twice, and rows never move
                <Row key={i} occurrence={occurrence} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {left > 0 && (
        <Button variant="subtle" onClick={() => setPages(pages + 1)}>
          {t('exercisesScreen.occurrences.more', { shown: formatNumber(left) })}
        </Button>
      )}
    </section>
  )
}

function placeOf({ phase, week, focus }: MeasuredOccurrence): string {
  const parts = [
    focus ?? '',
    phase === null ? '' : t('history.phase', { phase }),
    week === null ? '' : t('history.week', { week }),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function Row({ occurrence }: { occurrence: MeasuredOccurrence }) {
  const { name, onViewSession } = useView()
  const units = useReading()
  const { sessionId, date, isDeloadWeek, exercise, volumeKg, e1rm } = occurrence
  const isNamedOtherwise = exerciseKey(exercise.name) !== exerciseKey(name)
  return (
    <tr data-deload={isDeloadWeek || undefined}>
      <th scope="row">
        <button type="button" className={classes.textButton} onClick={() => onViewSession(sessionId)}>
          {formatShortDay(date)}
        </button>
        <span className={classes.line} dir="auto">
          {placeOf(occurrence)}
          {isDeloadWeek && <span className={classes.deload}>{t('history.deload')}</span>}
        </span>
      </th>
      <td>
        <ul className={classes.sets}>
          {exercise.workingSets.map((set, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sets that are read never change their order
            <li key={i}>{setText(set, units)}</li>
          ))}
        </ul>
        {isNamedOtherwise && (
          <span className={classes.line} dir="auto">
            {t('exercisesScreen.occurrences.name')} {exercise.name}
          </span>
        )}
        {exercise.notes && (
          <span className={classes.line} dir="auto">
            {exercise.notes}
          </span>
        )}
      </td>
      <td>{units.volumeText(volumeKg)}</td>
      <td>{e1rm ? units.estimateText(e1rm.kg) : NOTHING}</td>
    </tr>
  )
}
