import { Button, Modal } from '@mantine/core'
import { formatDayRange, formatInstant, formatNumber, formatShortDay, NOTHING } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import dialog from '#renderer/ui/dialog.module.css'
import { Facts } from '#renderer/ui/Facts.tsx'
import type { LogSpan, RestorePreview as Preview, SomeSessions } from '#shared/contract/backups.ts'
import { t } from '#shared/messages/index.ts'
import { settingChangesText } from '#shared/messages/setting-words.ts'
import classes from './backups.module.css'

/** Sessions of one kind that are named. */
const NAMED = 5

function spanText({ sessions, firstDate, lastDate }: LogSpan): string {
  if (sessions === 0 || firstDate === null || lastDate === null) return t('backupsScreen.preview.empty')
  const shown = formatNumber(sessions)
  const days = firstDate === lastDate ? formatShortDay(firstDate) : formatDayRange(firstDate, lastDate)
  return t('backupsScreen.preview.span', { count: sessions, shown, days })
}

function Some({ kind, some: { count, sessions } }: { kind: 'comeBack' | 'goAway' | 'differ'; some: SomeSessions }) {
  if (count === 0) return null
  const more = count - Math.min(NAMED, sessions.length)
  return (
    <section aria-labelledby={`restore-${kind}`}>
      <h3 id={`restore-${kind}`} className={classes.kind} data-kind={kind}>
        {t(`backupsScreen.preview.${kind}`, { count, shown: formatNumber(count) })}
      </h3>
      <ul className={classes.named}>
        {sessions.slice(0, NAMED).map(({ id, date, focus }) => (
          <li key={id}>
            {formatShortDay(date)} <bdi>{focus ?? ''}</bdi>
          </li>
        ))}
        {more > 0 && <li>{t('backupsScreen.preview.more', { count: more, shown: formatNumber(more) })}</li>}
      </ul>
    </section>
  )
}

function Others({ settings, draft, lostEdits, same }: Preview) {
  const { unit } = useSettings()
  const names = settingChangesText(settings, unit)
  return (
    <>
      {same > 0 && <p>{t('backupsScreen.preview.stay', { count: same, shown: formatNumber(same) })}</p>}
      {settings.length > 0 && <p>{t('backupsScreen.preview.settings', { count: settings.length, names })}</p>}
      {draft === 'now' && <p>{t('backupsScreen.preview.draftNow')}</p>}
      {draft === 'backup' && <p>{t('backupsScreen.preview.draftBackup')}</p>}
      {lostEdits > 0 && <p>{t('backupsScreen.preview.lostEdits', { count: lostEdits })}</p>}
    </>
  )
}

function Changes({ preview }: { preview: Preview }) {
  const { source, now, after, comeBack, goAway, differ } = preview
  const isSame = comeBack.count + goAway.count + differ.count + preview.settings.length === 0
  return (
    <div className={classes.changes}>
      <Facts
        facts={[
          [t('backupsScreen.preview.source'), source.path],
          [t('backupsScreen.preview.date'), source.createdAt === null ? NOTHING : formatInstant(source.createdAt)],
          [t('backupsScreen.preview.now'), spanText(now)],
          [t('backupsScreen.preview.after'), spanText(after)],
        ]}
      />
      {isSame && <p>{t('backupsScreen.preview.same')}</p>}
      <Some kind="comeBack" some={comeBack} />
      <Some kind="goAway" some={goAway} />
      <Some kind="differ" some={differ} />
      <Others {...preview} />
      <p className={classes.kept}>{t('backupsScreen.preview.kept')}</p>
    </div>
  )
}

interface RestorePreviewProps {
  preview: Preview | null
  isBusy: boolean
  onRestore: () => void
  onClose: () => void
}

/** What a restore would change, and what is kept; nothing is changed before it is confirmed. */
export function RestorePreview({ preview, isBusy, onRestore, onClose }: RestorePreviewProps) {
  return (
    <Modal
      opened={preview !== null}
      onClose={onClose}
      title={t('backupsScreen.preview.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {preview && <Changes preview={preview} />}
      <div className={dialog.actions}>
        <Button data-autofocus onClick={onClose}>
          {t('backupsScreen.preview.cancel')}
        </Button>
        <Button className={dialog.danger} loading={isBusy} onClick={onRestore}>
          {t('backupsScreen.preview.restore')}
        </Button>
      </div>
    </Modal>
  )
}
