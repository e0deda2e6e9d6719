import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import type { Health } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import { Backups } from './Backups.tsx'
import classes from './health.module.css'
import { KeptThings } from './KeptThings.tsx'
import { Notices } from './Notices.tsx'
import { PendingFiles } from './PendingFiles.tsx'
import { Rebuild } from './Rebuild.tsx'
import { TwoCopies } from './TwoCopies.tsx'
import type { BackupTasks } from './useBackupTasks.tsx'
import { useWork } from './useWork.ts'

interface HealthPageProps {
  backups: BackupTasks
  onImport: () => void
  onExport: () => void
}

/** How the two copies of the log fare, and what can be done for them. */
export function HealthPage({ backups, onImport, onExport }: HealthPageProps) {
  const health = useQuery(queryOf('health.get', null))
  const openFolder = useCommand('health.openDataFolder', { onError: complain })
  return (
    <Page
      title={t('settings.health.title')}
      name={t('settings.health.title')}
      narrow
      actions={
        <>
          <Button onClick={onImport}>{t('settings.health.import')}</Button>
          <Button onClick={onExport}>{t('settings.health.export')}</Button>
          <Button onClick={() => openFolder.mutate(null)}>{t('settings.health.openFolder')}</Button>
        </>
      }
    >
      {health.isPending && <Loading />}
      {health.isError && (
        <Failed
          title={t('settings.health.failed')}
          reason={reasonOf(health.error)}
          retry={() => void health.refetch()}
        />
      )}
      {health.data && <Content health={health.data} backups={backups} />}
    </Page>
  )
}

function Content({ health, backups }: { health: Health; backups: BackupTasks }) {
  const { jsonExport } = useSettings()
  const work = useWork()
  return (
    <div className={classes.content}>
      {health.pendingFiles > 0 && jsonExport ? (
        <PendingFiles count={health.pendingFiles} problem={health.pendingProblem} />
      ) : (
        <p className={jsonExport ? classes.good : undefined}>
          {t(jsonExport ? 'settings.health.allWritten' : 'settings.health.exportOff')}
        </p>
      )}
      <TwoCopies health={health} work={work} />
      <Notices notices={health.notices} />
      <Backups tasks={backups} />
      <Rebuild work={work} jsonExport={jsonExport} />
      <KeptThings />
      <Facts
        facts={[
          [t('settings.health.folder'), health.dataDir],
          [t('settings.health.version'), health.version],
        ]}
      />
    </div>
  )
}
