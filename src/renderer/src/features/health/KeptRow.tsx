import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay, formatInstant } from '#renderer/lib/format.ts'
import { formatBytes } from '#renderer/lib/formatBytes.ts'
import { complain, notify } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import rows from '#renderer/ui/rows.module.css'
import type { Kept } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'

const nameOf = ({ session, name }: Kept): string =>
  session ? [formatDay(session.date), session.focus].filter(Boolean).join(' · ') : name

/** One thing that is kept: what it is, and for a session the way back into the log. */
export function KeptRow({ thing }: { thing: Kept }) {
  const { place, name, kind, bytes, keptAt, session } = thing
  const [isAsked, ask] = useState(false)
  const label = nameOf(thing)
  const reveal = useCommand('health.revealKept', { onError: complain })
  const restore = useCommand('health.restoreKept', {
    onSuccess: () => notify(t('healthScreen.kept.restored', { name: label })),
    onError: complain,
  })
  const about = [
    t(`healthScreen.kept.kinds.${kind}`),
    keptAt === null ? null : t('healthScreen.kept.since', { when: formatInstant(keptAt) }),
    formatBytes(bytes),
  ].filter((part) => part !== null)
  return (
    <li className={rows.row}>
      <div className={rows.words}>
        <p>
          <strong>
            <bdi>{label}</bdi>
          </strong>{' '}
          {session && (
            <span className={classes.kind} data-fine={session.known !== 'different' || undefined}>
              {t(`healthScreen.kept.${session.known}`)}
            </span>
          )}
        </p>
        {session && <p className={classes.quietText}>{session.exercises.slice(0, 4).join(', ')}</p>}
        <p className={classes.quietText}>{about.join(' · ')}</p>
        {session && <code className={classes.path}>{name}</code>}
      </div>
      <div className={classes.choices}>
        <Button
          aria-label={t('healthScreen.kept.showNamed', { name: label })}
          onClick={() => reveal.mutate({ place, name })}
        >
          {t('healthScreen.show')}
        </Button>
        {session && session.known !== 'same' && (
          <Button
            loading={restore.isPending}
            aria-label={t('healthScreen.kept.restoreNamed', { name: label })}
            onClick={() => (session.known === 'different' ? ask(true) : restore.mutate({ place, name }))}
          >
            {t('healthScreen.kept.restore')}
          </Button>
        )}
      </div>
      <Confirm
        opened={isAsked}
        title={t('healthScreen.kept.replaceTitle')}
        confirm={t('healthScreen.kept.replace')}
        onClose={() => ask(false)}
        onConfirm={() => {
          ask(false)
          restore.mutate({ place, name, replace: true })
        }}
      >
        {t('healthScreen.kept.replaceAsk', { name: label })}
      </Confirm>
    </li>
  )
}
