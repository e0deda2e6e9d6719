import { Button } from '@mantine/core'
import { useId } from 'react'
import { Page } from '#renderer/ui/Page.tsx'
import type { ExportFormat } from '#shared/contract/export.ts'
import { t } from '#shared/messages/index.ts'
import { Days } from './Days.tsx'
import classes from './export.module.css'
import { Losses, outlookWords } from './Losses.tsx'
import type { Exporting } from './useExporting.ts'
import { useOutlook } from './useOutlook.ts'

const FORMATS: readonly ExportFormat[] = ['csv', 'json', 'markdown', 'jsonl', 'csv-strong', 'csv-hevy']

/** What is exported, as what, and what of it would be lost. */
export function ExportForm({ exporting }: { exporting: Exporting }) {
  const { selection, select, start } = exporting
  const outlook = useOutlook(selection)
  const canStart = !outlook.isOff && outlook.data !== undefined && outlook.data.sessions > 0
  return (
    <Page
      title={t('exportScreen.title')}
      name={t('exportScreen.title')}
      narrow
      sticky
      actions={
        <>
          <p role="status" className={classes.count}>
            {outlookWords(outlook)}
          </p>
          <Button variant="filled" disabled={!canStart} onClick={start}>
            {t('exportScreen.start')}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <Formats format={selection.format} onFormat={(format) => select({ format })} />
        <Days selection={selection} onSelect={select} />
        <Losses outlook={outlook} />
      </div>
    </Page>
  )
}

function Formats({ format, onFormat }: { format: ExportFormat; onFormat: (format: ExportFormat) => void }) {
  const id = useId()
  return (
    <fieldset className={classes.group}>
      <legend>{t('exportScreen.format')}</legend>
      {FORMATS.map((one) => (
        <label key={one} className={classes.format}>
          <input
            type="radio"
            name={id}
            checked={one === format}
            aria-describedby={`${id}-${one}`}
            onChange={() => onFormat(one)}
          />
          <span className={classes.formatName}>{t(`exportData.formats.${one}`)}</span>
          <span id={`${id}-${one}`} className={classes.about}>
            {t(`exportScreen.about.${one}`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
