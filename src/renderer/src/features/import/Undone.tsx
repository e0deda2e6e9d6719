import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { formatDay, formatNumber } from '#renderer/lib/format.ts'
import box from '#renderer/ui/box.module.css'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { UndoReport } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import classes from './import.module.css'

interface UndoneProps {
  undone: UndoReport
  onMore: () => void
  onShowHistory: () => void
}

/** What became of the sessions of an import that was undone. */
export function Undone({ undone, onMore, onShowHistory }: UndoneProps) {
  const { removed, restored, kept } = undone
  const { shown, more } = useCut(kept, 20)
  return (
    <Page title={t('importScreen.undone.title')} name={t('importScreen.undone.title')} narrow>
      <div className={box.box}>
        <Facts
          facts={[
            [t('importScreen.undone.removed'), formatNumber(removed)],
            [t('importScreen.undone.restored'), formatNumber(restored)],
            [t('importScreen.undone.kept'), formatNumber(kept.length)],
          ]}
        />
        {kept.length > 0 && (
          <div>
            <p>{t('importScreen.undone.keptText')}</p>
            <ul className={classes.kept}>
              {shown.map(({ id, date, focus }) => (
                <li key={id}>
                  <Link href={`/history/${id}`}>
                    {formatDay(date)} · {focus ?? t('importScreen.undone.noFocus')}
                  </Link>
                </li>
              ))}
            </ul>
            {more}
          </div>
        )}
        <div className={classes.actions}>
          <Button variant="filled" onClick={onMore}>
            {t('importScreen.done.more')}
          </Button>
          <Button onClick={onShowHistory}>{t('importScreen.done.showHistory')}</Button>
        </div>
      </div>
    </Page>
  )
}
