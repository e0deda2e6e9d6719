import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '#renderer/lib/format.ts'
import box from '#renderer/ui/box.module.css'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { ImportReport } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { AskUndo } from './AskUndo.tsx'
import classes from './import.module.css'

interface DoneProps {
  report: ImportReport
  onUndo: (batch: string) => void
  onMore: () => void
  onShowHistory: () => void
}

const FIELDS = ['imported', 'replaced', 'duplicates', 'changed', 'failed', 'skipped', 'pending'] as const

function titleOf({ imported, replaced }: ImportReport): string {
  if (imported > 0) return t('importScreen.done.title', { count: imported, shown: formatNumber(imported) })
  if (replaced > 0) return t('importScreen.done.titleReplaced', { count: replaced, shown: formatNumber(replaced) })
  return t('importScreen.done.titleNothing')
}

/** What the import did, and where to go from here. */
export function Done({ report, onUndo, onMore, onShowHistory }: DoneProps) {
  const [asks, setAsks] = useState(false)
  const { batch } = report
  const title = titleOf(report)
  const told = FIELDS.filter((field) => field === 'imported' || report[field] > 0)
  return (
    <Page title={title} name={title} narrow>
      <div className={box.box}>
        <Facts facts={told.map((field) => [t(`importScreen.done.${field}`), formatNumber(report[field])])} />
        {report.pending > 0 && <p className={classes.warn}>{t('importScreen.done.pendingText')}</p>}
        <div className={classes.actions}>
          <Button variant="filled" onClick={onShowHistory}>
            {t('importScreen.done.showHistory')}
          </Button>
          <Button onClick={onMore}>{t('importScreen.done.more')}</Button>
          {batch !== null && <Button onClick={() => setAsks(true)}>{t('importScreen.done.undo')}</Button>}
        </div>
      </div>
      {batch !== null && (
        <AskUndo
          opened={asks}
          added={report.imported}
          replaced={report.replaced}
          onUndo={() => onUndo(batch)}
          onClose={() => setAsks(false)}
        />
      )}
    </Page>
  )
}
