import { Button } from '@mantine/core'
import { formatInstant, formatNumber } from '#renderer/lib/format.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import type { Comparison } from '#shared/contract/comparison.ts'
import type { Health } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import { Amiss } from './Amiss.tsx'
import { formatBytes } from './formatBytes.ts'
import classes from './health.module.css'
import type { Work } from './useWork.ts'
import { WorkEnd } from './WorkEnd.tsx'
import { Working } from './Working.tsx'

/** The database and the session files beside each other, and what is amiss between them. */
export function TwoCopies({ health, work }: { health: Health; work: Work }) {
  const checked = work.status?.checked ?? null
  const comparison = checked?.comparison ?? null
  return (
    <section aria-labelledby="copies" className={classes.part}>
      <div className={classes.headRow}>
        <h2 id="copies">{t('healthScreen.copies.title')}</h2>
        <p className={classes.quietText}>
          {checked ? t('healthScreen.copies.checked', { when: formatInstant(checked.at) }) : ''}
        </p>
        <Button disabled={work.isRunning} onClick={() => work.start('check')}>
          {t('healthScreen.copies.check')}
        </Button>
      </div>
      <Beside health={health} comparison={comparison} />
      {work.isRunning && <Working work={work} />}
      <WorkEnd work={work} />
      {checked && !work.isRunning && <Amiss checked={checked} work={work} />}
    </section>
  )
}

const COUNTS = ['pending', 'missing', 'different', 'unreadable', 'onlyInFiles'] as const

function Beside({ health, comparison }: { health: Health; comparison: Comparison | null }) {
  const reveal = useCommand('health.reveal', { onError: complain })
  const others = COUNTS.filter((name) => (comparison?.[name] ?? 0) > 0)
  return (
    <div className={classes.beside}>
      <div className={classes.copy}>
        <h3>{t('settings.health.database')}</h3>
        <p className={classes.figure}>
          {t('healthScreen.copies.sessions', { count: health.sessions, shown: formatNumber(health.sessions) })}
        </p>
        <p className={classes.quietText}>{comparison ? formatBytes(comparison.database.bytes) : ' '}</p>
        <code className={classes.path}>{health.database}</code>
        <Button aria-label={t('healthScreen.copies.showDatabase')} onClick={() => reveal.mutate({ what: 'database' })}>
          {t('healthScreen.show')}
        </Button>
      </div>
      <div className={classes.between} data-well={comparison?.isWell}>
        <p className={classes.figure}>{comparison ? formatNumber(comparison.equal) : '–'}</p>
        <p>{t('healthScreen.copies.equal')}</p>
        {others.map((name) => (
          <p key={name} className={classes.amount}>
            {t(`healthScreen.counts.${name}`, {
              count: comparison?.[name] ?? 0,
              shown: formatNumber(comparison?.[name] ?? 0),
            })}
          </p>
        ))}
      </div>
      <div className={classes.copy}>
        <h3>{t('settings.health.files')}</h3>
        <p className={classes.figure}>
          {comparison
            ? t('healthScreen.copies.files', { count: comparison.files, shown: formatNumber(comparison.files) })
            : '–'}
        </p>
        <p className={classes.quietText}>{comparison ? formatBytes(comparison.folder.bytes) : ' '}</p>
        <code className={classes.path}>{health.sessionsDir}</code>
        <Button aria-label={t('healthScreen.copies.showFiles')} onClick={() => reveal.mutate({ what: 'sessions' })}>
          {t('healthScreen.show')}
        </Button>
      </div>
    </div>
  )
}
