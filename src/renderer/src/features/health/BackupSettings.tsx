import { Button, Switch } from '@mantine/core'
import { complain, notify, warn } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { BackupList } from '#shared/contract/backups.ts'
import { t } from '#shared/messages/index.ts'
import classes from './backups.module.css'

/** Whether backups are made by themselves, and where they go. */
export function BackupSettings({ list }: { list: BackupList }) {
  const { automaticBackups, backupFolder } = useSettings()
  const update = useCommand('settings.update', { onError: complain })
  const open = useCommand('backups.openFolder', { onError: complain })
  const forget = useCommand('backups.forgetFolder', {
    onSuccess: () => notify(t('backupsScreen.folderSet', { folder: list.folder })),
    onError: complain,
  })
  const choose = useCommand('backups.chooseFolder', {
    onSuccess: (answer) => {
      if (answer.status === 'unavailable') warn(t('backupsScreen.noDialogs'))
      if (answer.status === 'chosen') notify(t('backupsScreen.folderSet', { folder: answer.path }))
    },
    onError: complain,
  })
  return (
    <div className={classes.settings}>
      <div className={classes.setting}>
        <Switch
          aria-label={t('backupsScreen.automatic.label')}
          label={t('backupsScreen.automatic.label')}
          checked={automaticBackups}
          onChange={(event) => update.mutate({ automaticBackups: event.currentTarget.checked })}
        />
        <p className={classes.hint}>{t('backupsScreen.automatic.hint')}</p>
      </div>
      <div className={classes.setting}>
        <p>
          {t('backupsScreen.folder')}: <code className={classes.path}>{list.folder}</code>
        </p>
        <div className={classes.actions}>
          <Button onClick={() => open.mutate(null)}>{t('backupsScreen.openFolder')}</Button>
          <Button onClick={() => choose.mutate(null)}>{t('backupsScreen.changeFolder')}</Button>
          {backupFolder !== null && <Button onClick={() => forget.mutate(null)}>{t('backupsScreen.ownFolder')}</Button>}
        </div>
      </div>
    </div>
  )
}
