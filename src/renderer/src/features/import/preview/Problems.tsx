import { Button } from '@mantine/core'
import { useState } from 'react'
import { copyPlain } from '#renderer/lib/copyText.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ImportPreview } from '#shared/contract/import.ts'
import type { ImportRemark } from '#shared/contract/import-source.ts'
import { t } from '#shared/messages/index.ts'
import { counted } from './counted.ts'
import type { Naming } from './naming.ts'
import classes from './preview.module.css'
import { Section } from './Section.tsx'

const words = ({ severity, message }: ImportRemark): string => `${t(`importScreen.problems.${severity}`)}: ${message}`

const placeOf = (name: string, { line, column }: ImportRemark): string => `${name}:${line}:${column}`

/** What is wrong in the files and where, errors first. */
export function Problems({ preview, naming }: { preview: ImportPreview; naming: Naming }) {
  const { remarks, errorCount, warningCount } = preview
  const { shown, more } = useCut(remarks, 10)
  const [copied, setCopied] = useState<boolean | null>(null)
  if (remarks.length === 0) return null
  const all = errorCount + warningCount
  const copy = () =>
    setCopied(copyPlain(remarks.map((remark) => `${placeOf(remark.source, remark)} ${words(remark)}`).join('\n')))
  const counts = [
    ...(errorCount > 0 ? [counted('problems.errors', errorCount)] : []),
    ...(warningCount > 0 ? [counted('problems.warnings', warningCount)] : []),
  ]
  return (
    <Section
      title={`${t('importScreen.problems.title')}: ${counts.join(', ')}`}
      text={t('importScreen.problems.text')}
      actions={
        <span className={classes.sectionActions}>
          <span role="status" className={classes.quiet}>
            {copied === null ? '' : t(copied ? 'importScreen.problems.copied' : 'importScreen.problems.notCopied')}
          </span>
          <Button onClick={copy}>{t('importScreen.problems.copy')}</Button>
        </span>
      }
    >
      <ul className={classes.problems}>
        {shown.map((remark, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two remarks may be alike in every word
          <li key={i}>
            <span className={classes.place}>{placeOf(naming.nameOf(remark.source), remark)}</span>
            <span className={classes.message} data-tone={remark.severity === 'error' ? 'bad' : 'warn'}>
              {words(remark)}
            </span>
          </li>
        ))}
      </ul>
      {more}
      {remarks.length < all && (
        <p className={classes.quiet}>
          {t('importScreen.problems.cut', { shown: formatNumber(remarks.length), all: formatNumber(all) })}
        </p>
      )}
    </Section>
  )
}
