import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import type { ChangeSide } from '#shared/contract/exercise-changes.ts'
import type { Input } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { muscleNames } from '#shared/messages/muscle-name.ts'
import { equipmentName } from '../words.ts'
import classes from './change.module.css'

/** What a rename or a merge would do; null asks nothing. */
export const usePreview = (change: Input<'exercises.preview'> | null) =>
  useQuery({
    // Asked only where there is a change: what stands in its place is never sent.
    ...queryOf('exercises.preview', change ?? { kind: 'rename', name: '', to: '' }),
    enabled: change !== null,
    placeholderData: keepPreviousData,
  })

function daysOf({ firstDate, lastDate }: ChangeSide): string {
  if (firstDate === null || lastDate === null) return ''
  return t('exercisesScreen.span.days', { from: formatShortDay(firstDate), to: formatShortDay(lastDate) })
}

/** Each side as it is now, and what there is afterwards. */
export function ChangePreview({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const title = t('exerciseChanges.preview.title')
  if (preview.isError)
    return (
      <p role="alert" className={classes.problem}>
        {reasonOf(preview.error)}
      </p>
    )
  if (!preview.data) return preview.isLoading ? <p role="status">{t('exerciseChanges.preview.loading')}</p> : null
  const { before, after, recounted } = preview.data
  return (
    <section className={classes.preview} aria-label={title} data-old={preview.isPlaceholderData || undefined}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={classes.wide} tabIndex={0} aria-label={t('charts.tableOf', { title })}>
        <table className={classes.sides}>
          <thead>
            <tr>
              <th scope="col">{t('exerciseChanges.preview.exercise')}</th>
              <th scope="col">{t('exerciseChanges.preview.sessions')}</th>
              <th scope="col">{t('exerciseChanges.preview.sets')}</th>
              <th scope="col">{t('exerciseChanges.preview.days')}</th>
              <th scope="col">{t('exerciseChanges.preview.muscles')}</th>
              <th scope="col">{t('exerciseChanges.preview.equipment')}</th>
              <th scope="col">{t('exerciseChanges.preview.load')}</th>
            </tr>
          </thead>
          <tbody>
            {before.map((side) => (
              <Side key={side.name} side={side} name={side.name} />
            ))}
          </tbody>
          <tfoot>
            <Side side={after} name={t('exerciseChanges.preview.after', { name: after.name })} />
          </tfoot>
        </table>
      </section>
      {recounted.length === 0 && <p className={classes.hint}>{t('exerciseChanges.preview.same')}</p>}
      {recounted.map(({ name, from, to, sessions }) => (
        <p key={name} className={classes.warning}>
          {t('exerciseChanges.preview.recounted', {
            count: sessions,
            name,
            from: t(`exercises.loadMode.${from}`),
            to: t(`exercises.loadMode.${to}`),
          })}
        </p>
      ))}
    </section>
  )
}

function Side({ side, name }: { side: ChangeSide; name: string }) {
  const { sessions, workingSets, primaryMuscles, equipment, loadMode } = side
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>{formatNumber(sessions)}</td>
      <td>{formatNumber(workingSets)}</td>
      <td>{daysOf(side)}</td>
      <td>{muscleNames(primaryMuscles)}</td>
      <td>{equipmentName(equipment)}</td>
      <td>{t(`exercises.loadMode.${loadMode}`)}</td>
    </tr>
  )
}
