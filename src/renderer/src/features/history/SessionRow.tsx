import { Fragment } from 'react'
import { Link } from 'wouter'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { formatDay, formatMoved } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'

interface SessionRowProps {
  session: SessionSummary | undefined
  tabIndex: 0 | -1
  onOpen: (id: string) => void
}

/** One session of the list, and the ways to its exercises; grey while it is being read. */
export function SessionRow({ session, tabIndex, onOpen }: SessionRowProps) {
  const { unit } = useSettings()
  if (!session) return <span className={classes.pending} />
  const { phase, week, isDeloadWeek, exercises } = session
  const day = formatDay(session.date)
  const focus = session.focus ?? session.program ?? ''
  const place = [phase === null ? '' : t('history.phase', { phase }), week === null ? '' : t('history.week', { week })]
    .filter((part) => part !== '')
    .join(' · ')
  const deload = isDeloadWeek ? t('history.deload') : ''
  const sets = t('history.sets', { count: session.workingSets })
  const volume = formatMoved(session.volumeKg, unit)
  const said = [day, focus, place, deload, exercises.join(', '), sets, volume].filter((part) => part !== '')
  return (
    <div className={classes.session} data-session={session.id}>
      <Link
        href={`/history/${session.id}`}
        className={classes.link}
        tabIndex={tabIndex}
        aria-label={said.join(', ')}
        onClick={() => onOpen(session.id)}
      >
        {day}
      </Link>
      <span className={classes.focus} dir="auto">
        {focus}
      </span>
      <span className={classes.place}>
        {place}
        {deload && <span className={classes.deload}>{deload}</span>}
      </span>
      <span className={classes.exercises} dir="auto">
        {exercises.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a session may have an exercise twice, and never changes here
          <Fragment key={i}>
            {i > 0 && ', '}
            <Link href={exerciseAddress(name)} className={classes.exercise} tabIndex={-1}>
              {name}
            </Link>
          </Fragment>
        ))}
      </span>
      <span className={classes.number}>{sets}</span>
      <span className={classes.number}>{volume}</span>
    </div>
  )
}
