import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { today } from '#renderer/lib/days.ts'
import { formatLongMonth, formatWeekday } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Failed } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { CalendarDay } from './CalendarDay.tsx'
import classes from './calendar.module.css'
import { addMonths, monthOf, moveInMonth, weeksOf } from './calendarDays.ts'
import { DaySessions } from './DaySessions.tsx'
import type { AskedFilter } from './historyView.ts'
import { useFocusBack } from './useFocusBack.ts'
import { useMonth } from './useMonth.ts'

interface CalendarProps {
  filter: AskedFilter
  month: string
  /** The day whose sessions are shown. */
  day: string | null
  /** The session that was opened last. */
  opened: string | null
  onMonth: (month: string) => void
  onDay: (day: string | null) => void
  onOpen: (session: string) => void
}

/**
 * A month of sessions. Own grid: Mantine's calendar stops at the ends of a month, and its days hold no more than a number.
 */
export function Calendar({ filter, month, day, opened, onMonth, onDay, onOpen }: CalendarProps) {
  const { weekStart } = useSettings()
  const place = useRef<HTMLDivElement>(null)
  const weeks = weeksOf(month, weekStart)
  const days = weeks.flat()
  const found = useMonth(filter, days[0] ?? '', days.at(-1) ?? '')
  const sessionsOf = (date: string) => found.data?.get(date) ?? []
  const [at, setAt] = useState<string | null>(null)
  /** What the focus goes to once it is drawn, as a selector: `at` of an effect may be older than the wish. */
  const wanted = useRef<string | null>(null)
  const now = today()
  const stop = [at, day, now].find((date) => date !== null && monthOf(date) === month) ?? `${month}-01`

  useEffect(() => {
    const element = wanted.current && place.current?.querySelector<HTMLElement>(wanted.current)
    if (!element) return
    wanted.current = null
    element.focus()
  })
  useFocusBack(place, opened)

  const goTo = (date: string) => {
    wanted.current = `[data-day="${date}"]`
    setAt(date)
    if (monthOf(date) !== month) onMonth(monthOf(date))
  }
  const move = (event: KeyboardEvent) => {
    const date = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset.day
    const to = date && moveInMonth(event.key, date, weekStart)
    if (!to) return
    event.preventDefault()
    goTo(to)
  }
  const open = (date: string, byKey: boolean) => {
    if (byKey && sessionsOf(date).length > 0) wanted.current = `[data-sessions-of="${date}"] [data-session] a`
    setAt(date)
    onDay(date)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || day === null) return
    goTo(day)
    onDay(null)
  }
  if (found.isError)
    return <Failed title={t('history.failed')} reason={reasonOf(found.error)} retry={() => void found.refetch()} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the day that is shown inside
    <div ref={place} className={classes.calendar} onKeyDown={leave}>
      <div className={classes.month}>
        <div className={classes.head}>
          <h2 aria-live="polite">{formatLongMonth(`${month}-01`)}</h2>
          <Button
            className={classes.step}
            aria-label={t('history.calendar.previous')}
            onClick={() => onMonth(addMonths(month, -1))}
          >
            <IconChevronLeft size={16} aria-hidden />
          </Button>
          <Button
            className={classes.step}
            aria-label={t('history.calendar.next')}
            onClick={() => onMonth(addMonths(month, 1))}
          >
            <IconChevronRight size={16} aria-hidden />
          </Button>
          <Button onClick={() => goTo(now)}>{t('history.calendar.goToday')}</Button>
        </div>
        <table className={classes.grid} aria-label={formatLongMonth(`${month}-01`)} onKeyDown={move}>
          <thead>
            <tr>
              {weeks[0]?.map((date) => (
                <th key={date} scope="col">
                  {formatWeekday(date)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <td key={date}>
                    <CalendarDay
                      day={date}
                      sessions={sessionsOf(date)}
                      isToday={date === now}
                      isOutside={monthOf(date) !== month}
                      isOpen={date === day}
                      isStop={date === stop}
                      onFocus={() => setAt(date)}
                      onOpen={(byKey) => open(date, byKey)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {day !== null && <DaySessions day={day} sessions={sessionsOf(day)} onOpen={onOpen} />}
    </div>
  )
}
