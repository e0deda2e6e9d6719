import type { Deload, PhaseTotals, ProgramWeek } from '#shared/contract/program-week.ts'
import type { Span } from '#shared/contract/span.ts'
import type { Session } from '#shared/domain/session.ts'
import { dayOfSession, done, inSpan, inTime, type NaiveLog, round, sum } from './naive-log.ts'
import { bestEstimate, training, weekStart } from './naive-views.ts'
import { isBelieved } from './naive-weeks.ts'

const daysBetween = (a: Session, b: Session): number =>
  Math.round((Date.parse(dayOfSession(b)) - Date.parse(dayOfSession(a))) / 86_400_000)

const named = ({ program }: Session): string => program?.toLowerCase() ?? ''

/** 1 where a session is further in its program than another, -1 where it is behind, 0 where that cannot be said. */
function compare(a: Session, b: Session): number {
  const isSamePhase = a.phase === b.phase
  const [mine, its] = isSamePhase ? [a.week, b.week] : [a.phase, b.phase]
  return mine === null || its === null ? 0 : Math.sign(mine - its)
}

const saysAsMuch = (a: Session, b: Session): boolean =>
  a.phase === b.phase ? (a.week === null) === (b.week === null) : a.phase !== null && b.phase !== null

/** Cuts the sessions of one program into its runs: the sessions until the first that begins anew, and what is left. */
function cut(sessions: readonly Session[], slips: readonly Session[] = [], from = 1): Session[][] {
  for (const [index, session] of sessions.entries()) {
    if (index < from) continue
    const before = sessions.slice(0, index).filter((one) => !slips.includes(one))
    const away = daysBetween(before.at(-1) as Session, session)
    const known = before.filter((one) => saysAsMuch(one, session))
    const last = known.at(-1)
    if (!last) {
      if (away > 56) return [sessions.slice(0, index), ...cut(sessions.slice(index))]
      continue
    }
    const lately = away > 14 ? [last] : [last, ...known.filter((one) => daysBetween(one, session) <= 14)]
    const isBack = lately.every((one) => compare(session, one) < 0) || (away > 56 && compare(session, last) < 1)
    if (!isBack) continue
    const next = sessions[index + 1]
    const isSlip = away <= 14 && next && daysBetween(session, next) <= 14 && compare(next, last) >= 0
    if (isSlip) return cut(sessions, [...slips, session], index + 1)
    return [sessions.slice(0, index), ...cut(sessions.slice(index))]
  }
  return [[...sessions]]
}

/** The runs of each program, by the ids of sessions; null where there is but one. */
function runs(log: NaiveLog): Record<string, number | null> {
  const placed = inTime(log.sessions).filter(({ phase, week }) => (phase ?? week) !== null)
  const found: Record<string, number | null> = {}
  for (const name of new Set(placed.map(named))) {
    const parts = cut(placed.filter((session) => named(session) === name))
    for (const [index, part] of parts.entries())
      for (const { id } of part) found[id] = parts.length === 1 ? null : index + 1
  }
  return found
}

/** Puts sessions together that are alike, pair by pair. */
function together(sessions: readonly Session[], isAlike: (a: Session, b: Session) => boolean): Session[][] {
  const groups: Session[][] = []
  for (const session of sessions) {
    const group = groups.find(([first]) => first && isAlike(first, session))
    if (group) group.push(session)
    else groups.push([session])
  }
  return groups
}

const flagged = (sessions: readonly Session[]): number => sessions.filter(({ isDeloadWeek }) => isDeloadWeek).length

const isPlaced = ({ phase, week }: Session): boolean => phase !== null || week !== null

/** Whether the program went on after these sessions: the last that it had of their kind is none of them. */
function hasGoneOn(log: NaiveLog, [first, ...others]: readonly Session[]): boolean {
  const mine = inTime(log.sessions).filter(
    (one) => first && named(one) === named(first) && isPlaced(one) === isPlaced(first) && isBelieved(log, one),
  )
  const known = runs(log)
  const latest = mine.reduce<Session | undefined>((far, one) => {
    const isMadeUp = far && known[one.id] === known[far.id] && compare(one, far) < 0 && daysBetween(far, one) <= 14
    return isMadeUp ? far : one
  }, undefined)
  return !latest || ![first, ...others].includes(latest)
}

const daysAgo = (log: NaiveLog, session: Session): number =>
  (Date.parse(log.today) - Date.parse(dayOfSession(session))) / 86_400_000

const isRunning = (log: NaiveLog, week: readonly Session[]): boolean => {
  const ago = daysAgo(log, week[0] as Session)
  return ago < 0 || (ago < 7 && !hasGoneOn(log, week))
}

/** A span without its days. */
const anyDay = (span: Span): Span => ({ ...span, from: null, to: null })

function tell(log: NaiveLog, sessions: readonly Session[], known = runs(log)): ProgramWeek {
  const [first, last] = [sessions[0] as Session, sessions.at(-1) as Session]
  return {
    ...training(log, sessions),
    program: last.program,
    phase: first.phase,
    week: first.week,
    run: known[first.id] ?? null,
    isDeloadWeek: flagged(sessions) >= sessions.length - flagged(sessions),
    from: dayOfSession(first),
    to: dayOfSession(last),
    isRunning: isRunning(log, sessions),
  }
}

export function programWeeks(log: NaiveLog, span: Span): ProgramWeek[] {
  const known = runs(log)
  const sessions = inSpan(log, { ...anyDay(span), deloads: 'with' }).filter(({ week }) => week !== null)
  const asked = inSpan(log, span)
  const weeks = together(
    sessions,
    (a, b) => named(a) === named(b) && a.phase === b.phase && a.week === b.week && known[a.id] === known[b.id],
  ).filter((week) => week.some((one) => asked.includes(one)))
  const found = weeks
    .map((group) => tell(log, group, known))
    .filter(({ isDeloadWeek }) => span.deloads === 'with' || !isDeloadWeek)
  return found.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

export function phases(log: NaiveLog, span: Span): PhaseTotals[] {
  const known = runs(log)
  const sessions = inSpan(log, { ...anyDay(span), deloads: 'with' }).filter(
    (one) => one.phase !== null && isBelieved(log, one),
  )
  const asked = inSpan(log, span)
  const groups = together(
    sessions,
    (a, b) => named(a) === named(b) && a.phase === b.phase && known[a.id] === known[b.id],
  ).filter((group) => group.some((one) => asked.includes(one)))
  const found = groups.map((whole) => {
    const group = whole.filter(({ isDeloadWeek }) => span.deloads === 'with' || !isDeloadWeek)
    const all = done(log, group)
    const e1rms = [...new Set(all.map(({ movement }) => movement.name))].flatMap((exercise) => {
      const mine = all.filter(({ movement }) => movement.name === exercise)
      const best = bestEstimate(log, mine)
      return best ? [{ exercise, e1rm: best }] : []
    })
    const weeks = together(group, (a, b) =>
      a.week === null && b.week === null
        ? weekStart(log, dayOfSession(a)) === weekStart(log, dayOfSession(b))
        : a.week === b.week,
    )
    const { isDeloadWeek: _, week: __, phase, ...told } = tell(log, group, known)
    return {
      ...told,
      phase: phase ?? 0,
      isRunning: !hasGoneOn(log, whole) && daysAgo(log, whole.at(-1) as Session) <= 56,
      weeks: weeks.length,
      deloadWeeks: weeks.filter((week) => flagged(week) >= week.length - flagged(week)).length,
      e1rms: e1rms.sort((a, b) => b.e1rm.kg - a.e1rm.kg),
    }
  })
  return found.reverse()
}

/** The group of a session among those that a deload is looked for in. */
function blockOf(log: NaiveLog, known: Record<string, number | null>, session: Session): Session[] {
  const all = inTime(log.sessions).filter(
    (one) => named(one) === named(session) && one.phase === session.phase && known[one.id] === known[session.id],
  )
  const sameWeek = all.filter((one) => one.week === session.week)
  if (session.week !== null && flagged(sameWeek) * 2 >= sameWeek.length) return sameWeek
  const mine = sameWeek.filter((one) => one.isDeloadWeek === session.isDeloadWeek)
  const start = weekStart(log, dayOfSession(session))
  return session.week !== null ? mine : mine.filter((one) => weekStart(log, dayOfSession(one)) === start)
}

/** Each deload, found from its sessions one by one; the blocks beside it by going through all that there are. */
export function deloads(log: NaiveLog, span: Span): Deload[] {
  const known = runs(log)
  const time = inTime(log.sessions)
  const blocks = new Map(
    inTime(log.sessions).map((session) => {
      const block = blockOf(log, known, session)
      return [block.map(({ id }) => id).join(), block]
    }),
  )
  const isDeload = (block: Session[]): boolean => flagged(block) * 2 >= block.length
  const [first, last] = [(block: Session[]) => block[0] as Session, (block: Session[]) => block.at(-1) as Session]
  const trainings = [...blocks.values()].filter((block) => !isDeload(block))
  const asked = inSpan(log, span).filter(({ isDeloadWeek }) => isDeloadWeek)
  const found = [...blocks.values()].filter((block) => isDeload(block) && block.some((one) => asked.includes(one)))

  function beside(block: Session[], away: (other: Session[]) => number): Session[] | null {
    const near = trainings.filter((other) => away(other) >= 1 && away(other) <= 28).sort((a, b) => away(a) - away(b))
    return near.find((other) => named(first(other)) === named(first(block))) ?? near[0] ?? null
  }

  function ratio(before: Session[] | null, after: Session[] | null) {
    const [then, now] = [done(log, before ?? []), done(log, after ?? [])]
    const kgs = [...new Set(then.map(({ movement }) => movement.name))].flatMap((name) => {
      const best = (all: typeof then) =>
        bestEstimate(
          log,
          all.filter(({ movement }) => movement.name === name),
        )?.kg
      const [was, is] = [best(then), best(now)]
      return was === undefined || is === undefined ? [] : [{ was, is }]
    })
    const of = round(sum(kgs.map(({ is }) => is)) / sum(kgs.map(({ was }) => was)))
    return { e1rmRatio: kgs.length === 0 ? null : of, exercises: kgs.length }
  }

  return found
    .sort((a, b) => time.indexOf(first(b)) - time.indexOf(first(a)))
    .map((block) => {
      const over = (other: Session[] | null) => (other && !isRunning(log, other) ? other : null)
      const before = over(beside(block, (other) => daysBetween(last(other), first(block))))
      const after = over(beside(block, (other) => daysBetween(last(block), first(other))))
      const told = (sessions: Session[] | null) => sessions && tell(log, sessions, known)
      return { before: told(before), deload: tell(log, block, known), after: told(after), ...ratio(before, after) }
    })
}
