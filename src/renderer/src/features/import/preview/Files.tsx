import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ImportPreview } from '#shared/contract/import.ts'
import type { ImportFile } from '#shared/contract/import-source.ts'
import { t } from '#shared/messages/index.ts'
import { counted } from './counted.ts'
import type { Naming } from './naming.ts'
import classes from './preview.module.css'
import { Section } from './Section.tsx'

/** Formats of which a row is a session or a whole document, and no set. */
const WHOLE = ['markdown', 'json', 'jsonl', 'legacy-db']

const rank = ({ refused, badRows }: ImportFile): number => (refused !== null ? 0 : badRows > 0 ? 1 : 2)

function badWords({ format, badRows, rows }: ImportFile): string {
  if (format !== null && WHOLE.includes(format)) return counted('files.badSessions', badRows)
  return t('importScreen.files.badRows', { count: badRows, shown: formatNumber(badRows), rows: formatNumber(rows) })
}

function spanOf({ from, to }: ImportFile): string {
  if (from === null || to === null) return ''
  if (from === to) return formatShortDay(from)
  return t('importScreen.files.span', { from: formatShortDay(from), to: formatShortDay(to) })
}

/** Every file: what it is, what is in it, and what is not taken over. Those that need a look come first. */
export function Files({ preview, naming }: { preview: ImportPreview; naming: Naming }) {
  const files = preview.files.toSorted((a, b) => rank(a) - rank(b))
  const { shown, more } = useCut(files, 8)
  if (files.length === 0) return null
  const isCut = preview.fileCount > files.length && shown.length === files.length
  return (
    <Section title={t('importScreen.files.title')}>
      {naming.folder !== '' && <p className={classes.folder}>{naming.folder}</p>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('importScreen.files.name')}</th>
            <th scope="col">{t('importScreen.files.format')}</th>
            <th scope="col" className={classes.number}>
              {t('importScreen.files.sessions')}
            </th>
            <th scope="col" className={classes.number}>
              {t('importScreen.files.sets')}
            </th>
            <th scope="col">{t('importScreen.files.days')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((file) => (
            <FileRow key={file.source} file={file} name={naming.nameOf(file.source)} />
          ))}
        </tbody>
      </table>
      {more}
      {isCut && <p className={classes.quiet}>{t('importScreen.preview.cut', { shown: formatNumber(files.length) })}</p>}
    </Section>
  )
}

function FileRow({ file, name }: { file: ImportFile; name: string }) {
  const { source, format, refused, badRows, leftColumns, sessions, workingSets } = file
  return (
    <tr>
      <th scope="row" title={source}>
        <span className={classes.file}>{name}</span>
        {refused !== null && <p data-tone="bad">{t('importScreen.files.refused', { why: refused })}</p>}
        {refused === null && badRows > 0 && <p data-tone="bad">{badWords(file)}</p>}
        {leftColumns.length > 0 && (
          <p className={classes.hint}>{t('importScreen.files.leftColumns', { columns: leftColumns.join(', ') })}</p>
        )}
      </th>
      <td>{format ? t(`importScreen.format.${format}`) : '–'}</td>
      <td className={classes.number}>{formatNumber(sessions)}</td>
      <td className={classes.number}>{formatNumber(workingSets)}</td>
      <td className={classes.days}>{spanOf(file)}</td>
    </tr>
  )
}
