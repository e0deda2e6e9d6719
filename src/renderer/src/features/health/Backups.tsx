import { Button } from '@mantine/core'
import { useRef } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatInstant } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import type { BackupList } from '#shared/contract/backups.ts'
import { t } from '#shared/messages/index.ts'
import { BackupSettings } from './BackupSettings.tsx'
import { BackupTable } from './BackupTable.tsx'
import { BackupTask } from './BackupTask.tsx'
import classes from './backups.module.css'
import { RestorePreview } from './RestorePreview.tsx'
import { type Backups as Tasks, useBackups } from './useBackups.ts'

/** Backups of the log: those there are, one more, everything in one file, and the way back. */
export function Backups() {
  const picker = useRef<HTMLInputElement>(null)
  const tasks = useBackups(() => picker.current?.click())
  const { list, status, preview, isBusy } = tasks
  return (
    <section className={classes.backups} aria-labelledby="backups">
      <h2 id="backups">{t('backupsScreen.title')}</h2>
      <div className={classes.actions}>
        <Button disabled={isBusy} onClick={tasks.make}>
          {t('backupsScreen.make')}
        </Button>
        <Button disabled={isBusy} onClick={tasks.archive}>
          {t('backupsScreen.archive')}
        </Button>
        <Button disabled={isBusy} onClick={tasks.openFile}>
          {t('backupsScreen.restoreFile')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t('backupsScreen.restoreFile')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file) tasks.send(file)
          }}
        />
      </div>
      {status.data && <BackupTask status={status.data} />}
      {list.isPending && <Loading rows={3} />}
      {list.isError && (
        <Failed title={t('backupsScreen.failed')} reason={reasonOf(list.error)} retry={() => void list.refetch()} />
      )}
      {list.data && <Kept list={list.data} tasks={tasks} />}
      <RestorePreview preview={preview} isBusy={tasks.isRestoring} onRestore={tasks.restore} onClose={tasks.giveUp} />
    </section>
  )
}

function Kept({ list, tasks }: { list: BackupList; tasks: Tasks }) {
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
          <BackupTable backups={list.backups} disabled={tasks.isBusy} onRestore={tasks.openBackup} />
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
