import { Button } from '@mantine/core'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatInstant } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { useArrival } from '#renderer/lib/useVisit.ts'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import type { Backup, BackupList } from '#shared/contract/backups.ts'
import { t } from '#shared/messages/index.ts'
import { BackupSettings } from './BackupSettings.tsx'
import { BackupTable } from './BackupTable.tsx'
import { BackupTask } from './BackupTask.tsx'
import classes from './backups.module.css'
import { RestorePreview } from './RestorePreview.tsx'
import { useBackups } from './useBackups.ts'
import type { BackupTasks } from './useBackupTasks.tsx'

/** Backups of the log: those there are, one more, everything in one file, and the way back. */
export function Backups({ tasks }: { tasks: BackupTasks }) {
  const { list, status, preview, isRunning, isRestoring, restore, giveUp } = useBackups()
  const isBusy = isRunning || tasks.isSending
  // Before the list is there, the page may be too short to scroll.
  const section = useArrival<HTMLElement>(tasks, !list.isPending)
  return (
    <section ref={section} tabIndex={-1} className={classes.backups} aria-labelledby="backups">
      <h2 id="backups">{t('backupsScreen.title')}</h2>
      <div className={classes.actions}>
        <Button disabled={isBusy} onClick={tasks.make}>
          {t('backupsScreen.make')}
        </Button>
        <Button disabled={isBusy} onClick={tasks.archive}>
          {t('backupsScreen.archive')}
        </Button>
        <Button disabled={isBusy} onClick={tasks.chooseFile}>
          {t('backupsScreen.restoreFile')}
        </Button>
      </div>
      {status.data && <BackupTask status={status.data} isSending={tasks.isSending} />}
      {list.isPending && <Loading rows={3} />}
      {list.isError && (
        <Failed title={t('backupsScreen.failed')} reason={reasonOf(list.error)} retry={() => void list.refetch()} />
      )}
      {list.data && <Kept list={list.data} isBusy={isBusy} onRestore={tasks.openBackup} />}
      <RestorePreview preview={preview} isBusy={isRestoring} onRestore={restore} onClose={giveUp} />
    </section>
  )
}

interface KeptProps {
  list: BackupList
  isBusy: boolean
  onRestore: (backup: Backup) => void
}

function Kept({ list, isBusy, onRestore }: KeptProps) {
  const { automaticBackups } = useSettings()
  const [last] = list.backups
  return (
    <>
      {list.problem && (
        <p className={classes.problem} role="alert">
          {list.problem}
        </p>
      )}
      {last ? (
        <>
          <p>
            {t('backupsScreen.last')}: {formatInstant(last.createdAt)}
          </p>
          <BackupTable backups={list.backups} disabled={isBusy} onRestore={onRestore} />
        </>
      ) : (
        <div>
          <p>{t('backupsScreen.none')}</p>
          <p className={classes.hint}>{t(automaticBackups ? 'backupsScreen.noneText' : 'backupsScreen.noneTextOff')}</p>
        </div>
      )}
      <BackupSettings list={list} />
    </>
  )
}
