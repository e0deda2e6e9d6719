import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { formatInstant, formatNumber, NOTHING } from '#renderer/lib/format.ts'
import { formatBytes } from '#renderer/lib/formatBytes.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { t } from '#shared/messages/index.ts'
import classes from './backups.module.css'

/** Backups in sight before somebody asks for all. */
const FIRST = 6

/** The backups there are, newest first. */
export function BackupTable({
  backups,
  disabled,
  onRestore,
}: {
  backups: readonly Backup[]
  disabled: boolean
  onRestore: (backup: Backup) => void
}) {
  const [all, setAll] = useState(false)
  const shown = all ? backups : backups.slice(0, FIRST)
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{t('backupsScreen.table.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('backupsScreen.table.date')}</th>
            <th scope="col">{t('backupsScreen.table.kind')}</th>
            <th scope="col" data-number>
              {t('backupsScreen.table.sessions')}
            </th>
            <th scope="col" data-number>
              {t('backupsScreen.table.size')}
            </th>
            <th scope="col">{t('backupsScreen.table.verified')}</th>
            <th scope="col">
              <VisuallyHidden>{t('backupsScreen.table.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((backup) => (
            <Row key={backup.path} backup={backup} disabled={disabled} onRestore={() => onRestore(backup)} />
          ))}
        </tbody>
      </table>
      {shown.length < backups.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('backupsScreen.table.all', { count: backups.length - shown.length })}
        </Button>
      )}
    </div>
  )
}

interface RowProps {
  backup: Backup
  disabled: boolean
  onRestore: () => void
}

function Row({ backup: { createdAt, kind, sessions, bytes }, disabled, onRestore }: RowProps) {
  const date = formatInstant(createdAt)
  return (
    <tr>
      <td>{date}</td>
      <td>{t(`backupsScreen.kind.${kind}`)}</td>
      <td data-number>{sessions === null ? NOTHING : formatNumber(sessions)}</td>
      <td data-number>{formatBytes(bytes)}</td>
      <td>{t('backupsScreen.table.yes')}</td>
      <td>
        <Button
          size="compact-sm"
          disabled={disabled}
          aria-label={t('backupsScreen.table.restoreOf', { date })}
          onClick={onRestore}
        >
          {t('backupsScreen.table.restore')}
        </Button>
      </td>
    </tr>
  )
}
