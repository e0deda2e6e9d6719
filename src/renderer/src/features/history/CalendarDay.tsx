import { VisuallyHidden } from '@mantine/core'
import { formatLongDay } from '#renderer/lib/format.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import classes from './calendar.module.css'

interface CalendarDayProps {
  day: string
  sessions: readonly SessionSummary[]
  isToday: boolean
  /** A day of the month before or after. */
  isOutside: boolean
  isOpen: boolean
  /** Whether Tab goes to this day. */
  isStop: boolean
  onFocus: () => void
  /** `byKey`: with a key, and not with the pointer. */
  onOpen: (byKey: boolean) => void
}

const SHOWN = 2

/** What a session is called in a day of the calendar. */
const nameOf = ({ focus, program, exercises }: SessionSummary): string => focus ?? program ?? exercises[0] ?? ''

/** One day of the calendar with what was done on it. */
export function CalendarDay({ day, sessions, isToday, isOutside, isOpen, isStop, onFocus, onOpen }: CalendarDayProps) {
  const isDeload = sessions.some(({ isDeloadWeek }) => isDeloadWeek)
  const more = sessions.length - SHOWN
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day}
      data-outside={isOutside || undefined}
      data-deload={isDeload || undefined}
      data-filled={sessions.length > 0 || undefined}
      aria-pressed={isOpen}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      // A click made by a key has no place.
      onClick={({ detail }) => onOpen(detail === 0)}
    >
      <span className={classes.number} aria-hidden="true">
        {Number(day.slice(8))}
        {more > 0 && <span className={classes.more}>{t('history.calendar.more', { count: more })}</span>}
      </span>
      <VisuallyHidden>
        {[
          formatLongDay(day),
          isToday && t('history.calendar.today'),
          isDeload && t('history.deload'),
          sessions.length === 0
            ? t('history.calendar.nothing')
            : t('history.found', { count: sessions.length, shown: sessions.length }),
        ]
          .filter(Boolean)
          .join(', ')}
      </VisuallyHidden>
      {sessions.slice(0, SHOWN).map((session) => (
        // What is cut off is read in full by a screen reader, and by the pointer.
        <span key={session.id} className={classes.name} dir="auto" title={nameOf(session)}>
          {nameOf(session)}
        </span>
      ))}
    </button>
  )
}
