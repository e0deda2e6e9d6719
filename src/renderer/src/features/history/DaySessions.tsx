import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { formatClock, formatLongDay, formatVolume } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import classes from './calendar.module.css'

interface DaySessionsProps {
  day: string
  sessions: readonly SessionSummary[]
  onOpen: (session: string) => void
}

/** The sessions of one day of the calendar, each with the way to it and to what was done in it. */
export function DaySessions({ day, sessions, onOpen }: DaySessionsProps) {
  const { unit } = useSettings()
  const section = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each day that is shown comes into sight
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [day])
  return (
    <section ref={section} className={classes.panel} aria-labelledby="day-shown" data-sessions-of={day}>
      <h2 id="day-shown">{formatLongDay(day)}</h2>
      {sessions.length === 0 && <p className={classes.none}>{t('history.calendar.nothing')}</p>}
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id} data-session={session.id}>
            <Link href={`/history/${session.id}`} className={classes.session} onClick={() => onOpen(session.id)}>
              <span className={classes.title} dir="auto">
                {[formatClock(session.date), session.focus ?? session.program ?? ''].filter(Boolean).join(' · ') ||
                  t('history.session')}
                {session.isDeloadWeek && <span className={classes.deload}>{t('history.deload')}</span>}
              </span>
              <span className={classes.facts}>
                {[
                  t('history.sets', { count: session.workingSets }),
                  ...(session.volumeKg > 0 ? [formatVolume(session.volumeKg, unit)] : []),
                ].join(' · ')}
              </span>
            </Link>
            <ul className={classes.exercises}>
              {[...new Set(session.exercises)].map((name) => (
                <li key={name}>
                  <Link href={exerciseAddress(name)} dir="auto">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
