import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { reasonOf } from '#renderer/lib/client.ts'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import rows from '#renderer/ui/rows.module.css'
import { Failed } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './firstStart.module.css'

interface FirstStartProps {
  onStart: () => void
  onImport: () => void
  onLookAround: () => void
}

/** Nothing is logged yet: three ways in. */
export function FirstStart({ onStart, onImport, onLookAround }: FirstStartProps) {
  const samples = useCommand('samples.add', { onSuccess: onLookAround })
  return (
    <Page title={t('shell.first.title')} name={t('shell.place.workout')} narrow>
      <div className={classes.content}>
        <p className={classes.lead}>{t('shell.first.text')}</p>
        <Place />
        {samples.isError && <Failed title={t('shell.first.samplesFailed')} reason={reasonOf(samples.error)} />}
        <ol className={rows.rows}>
          <li className={classes.door}>
            <h2>{t('shell.first.start.title')}</h2>
            <p>{t('shell.first.start.text')}</p>
            <Button variant="filled" onClick={onStart} rightSection={<KeyHint chord="Mod+n" />}>
              {t('shell.first.start.button')}
            </Button>
          </li>
          <li className={classes.door}>
            <h2>{t('shell.first.import.title')}</h2>
            <p>{t('shell.first.import.text')}</p>
            <Button onClick={onImport} rightSection={<KeyHint chord="Mod+i" />}>
              {t('shell.first.import.button')}
            </Button>
          </li>
          <li className={classes.door}>
            <h2>{t('shell.first.look.title')}</h2>
            <p>{t('shell.first.look.text')}</p>
            <Button loading={samples.isPending} onClick={() => samples.mutate(null)}>
              {t('shell.first.look.button')}
            </Button>
          </li>
        </ol>
      </div>
    </Page>
  )
}

/** Where the log will be; somebody who had one sees here that this is another place. */
function Place() {
  const { data: health } = useQuery(queryOf('health.get', null))
  if (!health) return null
  return (
    <p className={classes.lead}>
      {t('shell.first.folder')} <code className={classes.path}>{health.dataDir}</code>. {t('shell.first.elsewhere')}
    </p>
  )
}
