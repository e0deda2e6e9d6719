import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './AboutDialog.module.css'

/** Which app and version this is, its licence, and where the data is. */
export function AboutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      title={t('app.menu.showAbout')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <About />
    </Modal>
  )
}

function About() {
  const health = useQuery(queryOf('health.get', null))
  return (
    <div className={classes.about}>
      <p>{t('shell.about.text')}</p>
      {health.isPending && <Loading rows={2} />}
      {health.isError && <Failed title={t('settings.health.failed')} reason={reasonOf(health.error)} />}
      {health.data && (
        <Facts
          facts={[
            [t('settings.health.version'), health.data.version],
            [t('settings.health.folder'), health.data.dataDir],
            [t('shell.about.licence'), 'MIT'],
          ]}
        />
      )}
      <p className={classes.quiet}>{t('shell.about.licences')}</p>
    </div>
  )
}
