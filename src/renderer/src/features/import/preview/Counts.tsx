import { formatNumber } from '#renderer/lib/format.ts'
import type { ImportPreview } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import classes from './preview.module.css'
import { Section } from './Section.tsx'

interface Line {
  name: string
  files?: number
  sessions: number
  workingSets: number
  warmupSets: number
}

/** How much there is of what, and of when. */
export function Counts({ preview: { formats, years } }: { preview: ImportPreview }) {
  if (years.length === 0) return null
  return (
    <Section title={t('importScreen.counts.title')}>
      <div className={classes.sideBySide}>
        <CountTable
          caption={t('importScreen.counts.byFormat')}
          what={t('importScreen.counts.format')}
          lines={formats.map(({ format, ...line }) => ({ name: t(`importScreen.format.${format}`), ...line }))}
        />
        <CountTable
          caption={t('importScreen.counts.byYear')}
          what={t('importScreen.counts.year')}
          lines={years.map(({ year, ...line }) => ({ name: year, ...line }))}
        />
      </div>
    </Section>
  )
}

function CountTable({ caption, what, lines }: { caption: string; what: string; lines: readonly Line[] }) {
  const withFiles = lines.some(({ files }) => files !== undefined)
  const columns = ['sessions', 'workingSets', 'warmupSets'] as const
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          {withFiles && (
            <th scope="col" className={classes.number}>
              {t('importScreen.counts.files')}
            </th>
          )}
          {columns.map((column) => (
            <th key={column} scope="col" className={classes.number}>
              {t(`importScreen.counts.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            {withFiles && <td className={classes.number}>{formatNumber(line.files ?? 0)}</td>}
            {columns.map((column) => (
              <td key={column} className={classes.number}>
                {formatNumber(line[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
