import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'
import classes from './figure.module.css'
import { cellText, headingOf, type ChartTable as Table } from './table.ts'

/** More rows at once would make the page slow; the CSV has them all. */
const PAGE = 200

interface ChartTableProps<R> {
  id: string
  caption: string
  table: Table<R>
}

/** The numbers of a chart as a table, by pages where they are many. */
export function ChartTable<R>({ id, caption, table: { columns, rows } }: ChartTableProps<R>) {
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const at = Math.min(page, pages - 1)
  const shown = rows.slice(at * PAGE, (at + 1) * PAGE)
  return (
    <div id={id}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={classes.tableBox} tabIndex={0} aria-label={t('charts.tableOf', { title: caption })}>
        <table className={classes.table}>
          <caption className={classes.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" data-text={column.isText || undefined}>
                  {headingOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and never move
              <tr key={at * PAGE + i}>
                {columns.map((column) => (
                  <td key={column.name} data-text={column.isText || undefined} dir={column.isText ? 'auto' : undefined}>
                    {cellText(column, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <div className={classes.pages}>
          <span role="status">
            {t('charts.rows', {
              from: formatNumber(at * PAGE + 1),
              to: formatNumber(at * PAGE + shown.length),
              all: formatNumber(rows.length),
            })}
          </span>
          <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('charts.previous')}
          </Button>
          <Button disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {t('charts.next')}
          </Button>
        </div>
      )}
    </div>
  )
}
