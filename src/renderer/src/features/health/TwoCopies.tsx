import { Button } from '@mantine/core'
import { formatInstant, formatNumber, NOTHING } from '#renderer/lib/format.ts'
import { formatBytes } from '#renderer/lib/formatBytes.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import type { Comparison } from '#shared/contract/comparison.ts'
import type { Health } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import { Amiss } from './Amiss.tsx'
import classes from './health.module.css'
import type { Work } from './useWork.ts'
import { WorkEnd } from './WorkEnd.tsx'
import { Working } from './Working.tsx'

/** The database and the session files beside each other, and what is amiss between them. */
export function TwoCopies({ health, work }: { health: Health; work: Work }) {
  const { status } = work
  // What an earlier check found does not hold where the last one failed.
  const isUnknown = status?.task === 'check' && status.state === 'failed'
  const checked = isUnknown ? null : (status?.checked ?? null)
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
  // A folder that cannot be listed has no known files; zero would say that they are gone.
  const compared = comparison?.folder.problem === null ? comparison : null
  const others = COUNTS.filter((name) => (compared?.[name] ?? 0) > 0)
  return (
    <div className={classes.beside}>
      <Copy
        title={t('settings.health.database')}
        amount={t('healthScreen.copies.sessions', { count: health.sessions, shown: formatNumber(health.sessions) })}
        bytes={comparison?.database.bytes}
        path={health.database}
        show={t('healthScreen.copies.showDatabase')}
        what="database"
      />
      <div className={classes.between} data-well={comparison?.isWell}>
        <p className={classes.figure}>{compared ? formatNumber(compared.equal) : NOTHING}</p>
        <p>{t('healthScreen.copies.equal')}</p>
        {others.map((name) => (
          <p key={name} className={classes.amount}>
            {t(`healthScreen.counts.${name}`, {
              count: compared?.[name] ?? 0,
              shown: formatNumber(compared?.[name] ?? 0),
            })}
          </p>
        ))}
      </div>
      <Copy
        title={t('settings.health.files')}
        amount={
          compared
            ? t('healthScreen.copies.files', { count: compared.files, shown: formatNumber(compared.files) })
            : NOTHING
        }
        bytes={compared?.folder.bytes}
        path={health.sessionsDir}
        show={t('healthScreen.copies.showFiles')}
        what="sessions"
      />
    </div>
  )
}

interface CopyProps {
  title: string
  amount: string
  /** Not known before the copies were compared. */
  bytes: number | undefined
  path: string
  /** What the button shows, in words. */
  show: string
  what: 'database' | 'sessions'
}

function Copy({ title, amount, bytes, path, show, what }: CopyProps) {
  const reveal = useCommand('health.reveal', { onError: complain })
  return (
    <div className={classes.copy}>
      <h3>{title}</h3>
      <p className={classes.figure}>{amount}</p>
      <p className={classes.quietText}>{bytes === undefined ? '\u00a0' : formatBytes(bytes)}</p>
      <code className={classes.path}>{path}</code>
      <Button aria-label={show} onClick={() => reveal.mutate({ what })}>
        {t('healthScreen.show')}
      </Button>
    </div>
  )
}
