import type { Span } from '#shared/contract/span.ts'
import type { Training } from '#shared/contract/training.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import type { Session } from '#shared/domain/session.ts'
import { dayOfSession, done, inSpan, type NaiveLog, round, sum } from './naive-log.ts'
import { training, weekStart } from './naive-views.ts'

type PlainWeek = Pick<TrainingWeek, 'start' | keyof Training | 'deload' | 'complete' | 'inTrend'>

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Every day from one to another, one after the other. */
function daysFrom(first: string, last: string): string[] {
  const days = []
  for (let at = first; at <= last; at = shift(at, 1)) days.push(at)
  return days
}

/** Whether a session is not dated after tomorrow. */
export const isBelieved = (log: NaiveLog, session: Session): boolean => dayOfSession(session) <= shift(log.today, 1)

/** All days that a view is about, given the sessions it is of: day by day, asking of each whether it belongs. */
function daysOf(log: NaiveLog, span: Span, sessions: readonly Session[]): string[] {
  const [mine, whole] = [
    sessions,
    inSpan(log, { ...span, from: null, to: null, program: null, phase: null, deloads: 'with' }).filter((session) =>
      isBelieved(log, session),
    ),
  ]
  const [first, last] = [mine[0], mine.at(-1)]
  if (!first || !last) return []
  if (span.program !== null || span.phase !== null) return daysFrom(dayOfSession(first), dayOfSession(last))
  const ended = dayOfSession(whole.at(-1) as Session)
  const end = shift(ended, 56) < log.today ? ended : log.today
  const among = daysFrom(dayOfSession(whole[0] as Session), end < dayOfSession(last) ? dayOfSession(last) : end)
  return among.filter((day) => (span.from === null || day >= span.from) && (span.to === null || day <= span.to))
}

/** The first days of the weeks that these days are in. */
const startsOf = (log: NaiveLog, days: readonly string[]): string[] => [
  ...new Set(days.map((day) => weekStart(log, day))),
]

/** Whether all that was trained in a week is deloads that are left out. */
function isLeftOut(log: NaiveLog, span: Span, start: string): boolean {
  const ofWeek = (sessions: readonly Session[]) =>
    sessions.filter((session) => isBelieved(log, session) && weekStart(log, dayOfSession(session)) === start)
  return ofWeek(inSpan(log, span)).length === 0 && ofWeek(inSpan(log, { ...span, deloads: 'with' })).length > 0
}

/** Whether each of its seven days is over and asked for. */
const isWhole = (log: NaiveLog, { from, to }: Span, start: string): boolean =>
  daysFrom(start, shift(start, 6)).every((day) => day < log.today && (from ?? day) <= day && day <= (to ?? day))

export function weeks(log: NaiveLog, span: Span): PlainWeek[] {
  const sessions = inSpan(log, span)
  const believed = sessions.filter((session) => isBelieved(log, session))
  const days = new Set([...daysOf(log, span, believed), ...sessions.map(dayOfSession)])
  const starts = startsOf(log, [...days]).filter((start) => !isLeftOut(log, span, start))
  return starts.map((start) => {
    const there = sessions.filter((session) => weekStart(log, dayOfSession(session)) === start)
    const deloads = there.filter(({ isDeloadWeek }) => isDeloadWeek).length
    const deload = deloads === 0 ? 'none' : deloads === there.length ? 'whole' : 'part'
    const complete = isWhole(log, span, start)
    const hidden = inSpan(log, { ...span, deloads: 'with' }).some(
      (session) => session.isDeloadWeek && weekStart(log, dayOfSession(session)) === start,
    )
    const inTrend = complete && there.length > 0 && !hidden
    return { start, ...training(log, there), deload, complete, inTrend } as const
  })
}

/** The mean of groups of sessions, each a week or a part of one, with those of the sets and lengths that are known. */
function meanOfGroups(log: NaiveLog, groups: readonly (readonly Session[])[]) {
  const told = groups.map((group) => training(log, group))
  const known = told.map(({ minutes }) => minutes).filter((minutes) => minutes > 0)
  const ratings = groups
    .flat()
    .flatMap(({ exercises }) => exercises.flatMap(({ workingSets }) => workingSets.map(({ rpe }) => rpe)))
    .filter((rating) => rating !== null)
  const mean = (values: readonly number[]) => (values.length === 0 ? null : sum(values) / values.length)
  return {
    weeks: groups.length,
    ...{ sessions: mean(told.map(({ sessions }) => sessions)), reps: mean(told.map(({ reps }) => reps)) },
    workingSets: mean(told.map(({ workingSets }) => workingSets)),
    volumeKg: mean(told.map(({ volumeKg }) => volumeKg)),
    ...{ rpe: mean(ratings), minutes: mean(known) },
  }
}

/** The mean week of a span, and of the days until now of the last week that has begun; null of neither. */
export function weekMeans(log: NaiveLog, span: Span) {
  const all = weeks(log, span).filter(({ sessions }) => sessions > 0)
  const usual = all.filter(({ inTrend }) => inTrend)
  const complete = all.filter((week) => week.complete)
  const begun = all.filter(({ start }) => start <= shift(log.today, 1))
  const counted = usual.length > 0 ? usual : complete.length > 0 ? complete : begun
  const sessionsOf = (start: string) =>
    inSpan(log, span).filter((session) => weekStart(log, dayOfSession(session)) === start)
  const believedOf = (start: string) => sessionsOf(start).filter((session) => isBelieved(log, session))
  const now = weekStart(log, log.today)
  const until = [shift(log.today, -1), ...believedOf(now).map(dayOfSession)].sort().at(-1) ?? ''
  const days = daysFrom(now, until).length
  const some = usual.map(({ start }) =>
    sessionsOf(start).filter((session) => dayOfSession(session) < shift(start, days)),
  )
  return {
    mean:
      counted.length === 0
        ? null
        : meanOfGroups(
            log,
            counted.map(({ start }) => sessionsOf(start)),
          ),
    sameDays: days === 0 || some.length === 0 ? null : meanOfGroups(log, some),
  }
}

/** The weeks that means are over, given the weeks of a view and those of them with training. */
function countedOf(log: NaiveLog, span: Span, starts: readonly string[], trained: readonly string[]): string[] {
  const isBusy = (week: string): boolean => trained.includes(week) || isLeftOut(log, span, week)
  const outside = starts.filter((start) => {
    const at = starts.indexOf(start)
    const before = starts.slice(0, at).findLastIndex(isBusy)
    const after = starts.slice(at).findIndex(isBusy)
    const empty = (after < 0 ? starts.length : at + after) - before - 1
    return trained.includes(start) || (empty <= 8 && !isLeftOut(log, span, start))
  })
  const whole = outside.filter((start) => isWhole(log, span, start))
  return whole.length > 0 ? whole : outside
}

export function consistency(log: NaiveLog, span: Span) {
  const sessions = inSpan(log, span).filter((session) => isBelieved(log, session))
  const weekOf = (session: Session): string => weekStart(log, dayOfSession(session))
  const trained = [...new Set(sessions.map(weekOf))]
  const counted = countedOf(log, span, startsOf(log, daysOf(log, span, sessions)), trained)
  const streakTo = (week: string): number => {
    if (trained.includes(week)) return 1 + streakTo(shift(week, -7))
    return isLeftOut(log, span, week) ? streakTo(shift(week, -7)) : 0
  }
  const now = weekStart(log, [log.today, span.to ?? log.today].sort()[0] ?? '')
  const next = streakTo(shift(now, 7))
  return {
    weeks: counted.length,
    weeksTrained: trained.filter((week) => counted.includes(week)).length,
    sessionsPerWeek: round(sessions.filter((one) => counted.includes(weekOf(one))).length / (counted.length || 1)),
    longestStreak: Math.max(0, ...trained.map(streakTo)),
    currentStreak: next || streakTo(now) || streakTo(shift(now, -7)),
    ignoredFuture: inSpan(log, span).length - sessions.length,
  }
}

/** How often a movement was done in each week; of null any training. */
export function frequency(log: NaiveLog, name: string | null, span: Span) {
  const whole: Span = { from: null, to: null, program: null, phase: null, deloads: 'with' }
  const isOf = (session: Session): boolean =>
    name === null || done(log, [session]).some(({ movement }) => movement.name === name)
  const first = inSpan(log, whole).find(isOf)
  const weekOf = (session: Session): string => weekStart(log, dayOfSession(session))
  const any = inSpan(log, span).filter((one) => first && weekOf(one) >= weekOf(first))
  const believed = any.filter((one) => isBelieved(log, one))
  const mine = believed.filter(isOf)
  const days = daysOf(log, span, believed).filter((day) => first && day >= dayOfSession(first))
  const counted = countedOf(log, span, startsOf(log, days), believed.map(weekOf))
  const times = (week: string): number => mine.filter((one) => weekOf(one) === week).length
  const last = mine.at(-1)
  return {
    occurrences: mine.length,
    ignoredFuture: any.filter(isOf).length - mine.length,
    lastDate: last ? dayOfSession(last) : null,
    perWeek: round(sum(counted.map(times)) / (counted.length || 1)),
    weeks: last
      ? startsOf(log, days)
          .filter((start) => !isLeftOut(log, span, start))
          .map((start) => ({ start, occurrences: times(start) }))
      : [],
  }
}
