import type { ImportPreview } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { counted } from './counted.ts'
import type { Naming } from './naming.ts'
import classes from './preview.module.css'
import { Section } from './Section.tsx'

/** Rows that are left out on purpose, and why. */
export function Skipped({ preview: { skipped }, naming }: { preview: ImportPreview; naming: Naming }) {
  if (skipped.length === 0) return null
  return (
    <Section title={t('importScreen.skipped.title')} text={t('importScreen.skipped.text')}>
      {skipped.map(({ reason, count, places }) => (
        <details key={reason} className={classes.details}>
          <summary>
            {t(`importScreen.skipped.${reason}`)}: {counted('skipped.rows', count)}
          </summary>
          <ul className={classes.known}>
            {places.map(({ source, line }) => (
              <li key={`${source} ${line}`} className={classes.file}>
                {t('importScreen.skipped.place', { source: naming.nameOf(source), line })}
              </li>
            ))}
            {count > places.length && <li>{counted('skipped.moreRows', count - places.length)}</li>}
          </ul>
        </details>
      ))}
    </Section>
  )
}
