import { Link } from 'wouter'
import { formatDay, formatVolume } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'

interface SessionRowProps {
  session: SessionSummary | undefined
  index: number
  total: number
  top: number
  /** Whether Tab goes to this row. */
  isStop: boolean
  onFocus: () => void
  onOpen: (id: string) => void
}

/** One session of the list; grey while it is being read. */
export function SessionRow({ session, index, total, top, isStop, onFocus, onOpen }: SessionRowProps) {
  return (
    <li
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-session={session?.id}
      aria-setsize={total}
      aria-posinset={index + 1}
    >
      {session ? (
        <Link
          href={`/history/${session.id}`}
          className={classes.link}
          tabIndex={isStop ? 0 : -1}
          data-deload={session.isDeloadWeek || undefined}
          onFocus={onFocus}
          onClick={() => onOpen(session.id)}
        >
          <Cells session={session} />
        </Link>
      ) : (
        <span className={classes.pending} />
      )}
    </li>
  )
}

function Cells({ session }: { session: SessionSummary }) {
  const { unit } = useSettings()
  const { phase, week } = session
  const place = [
    phase === null ? '' : t('history.phase', { phase }),
    week === null ? '' : t('history.week', { week }),
  ].filter((part) => part !== '')
  return (
    <>
      <span className={classes.date}>{formatDay(session.date)}</span>
      <span className={classes.focus} dir="auto">
        {session.focus ?? session.program ?? ''}
      </span>
      <span className={classes.place}>
        {place.join(' · ')}
        {session.isDeloadWeek && <span className={classes.deload}>{t('history.deload')}</span>}
      </span>
      <span className={classes.exercises} dir="auto">
        {session.exercises.join(', ')}
      </span>
      <span className={classes.number}>{t('history.sets', { count: session.workingSets })}</span>
      <span className={classes.number}>{formatVolume(session.volumeKg, unit)}</span>
    </>
  )
}
