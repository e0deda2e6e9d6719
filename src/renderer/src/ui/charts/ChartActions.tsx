import type { RefObject } from 'react'
import { warn } from '#renderer/lib/notify.tsx'
import { saveFile } from '#renderer/lib/saveFile.ts'
import { t } from '#shared/messages/index.ts'
import classes from './figure.module.css'
import { type ChartDays, fileName } from './fileName.ts'
import type { ChartTable } from './table.ts'

/** What can be done with a chart beside looking at it. */
export type ChartAction = 'table' | 'csv' | 'png'

interface ChartActionsProps<R> {
  title: string
  table: ChartTable<R>
  days: ChartDays | null
  daysText: string
  filterText: string
  picture: RefObject<HTMLElement | null>
  actions: readonly ChartAction[]
  tableId: string
  hasTable: boolean
  onTable: (hasTable: boolean) => void
}

/** The table of a chart, and the chart to keep. */
export function ChartActions<R>({ title, table, days, picture, ...rest }: ChartActionsProps<R>) {
  const { daysText, filterText, actions, tableId, hasTable, onTable } = rest
  const failed = () => warn(t('charts.notKept', { title }))
  const keepCsv = async () => {
    const { csvOf } = await import('./csv.ts')
    saveFile(fileName(title, { days, filterText }, 'csv'), new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }))
  }
  const keepPicture = async () => {
    if (!picture.current) return
    const { pictureOf } = await import('./picture.ts')
    saveFile(
      fileName(title, { days, filterText }, 'png'),
      await pictureOf(picture.current, title, [daysText, filterText]),
    )
  }
  return (
    <div className={classes.actions}>
      {actions.includes('table') && (
        <button
          type="button"
          className={classes.action}
          aria-label={t('charts.tableOf', { title })}
          aria-expanded={hasTable}
          aria-controls={hasTable ? tableId : undefined}
          onClick={() => onTable(!hasTable)}
        >
          {t('charts.table')}
        </button>
      )}
      {actions.includes('csv') && (
        <button
          type="button"
          className={classes.action}
          aria-label={t('charts.csvOf', { title })}
          onClick={() => void keepCsv().catch(failed)}
        >
          CSV
        </button>
      )}
      {actions.includes('png') && (
        <button
          type="button"
          className={classes.action}
          aria-label={t('charts.pngOf', { title })}
          onClick={() => void keepPicture().catch(failed)}
        >
          PNG
        </button>
      )}
    </div>
  )
}
