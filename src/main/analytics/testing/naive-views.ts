import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { LiftRecords, MarkedE1rm, Maxima, SetMark } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import type { Training } from '#shared/contract/training.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import {
  type Done,
  done,
  e1rm,
  extra,
  fullOf,
  inSpan,
  load,
  mark,
  type NaiveLog,
  partials,
  reps,
  round,
  sum,
  volume,
} from './naive-log.ts'

function count<Key extends string>(keys: readonly (Key | null)[], times: (index: number) => number) {
  const counts: Partial<Record<Key, number>> = {}
  for (const [index, key] of keys.entries())
    if (key !== null && times(index) > 0) counts[key] = (counts[key] ?? 0) + times(index)
  return counts
}

export function training(log: NaiveLog, sessions: readonly Session[]): Training {
  const all = done(log, sessions)
  const sets = all.flatMap((one) => one.exercise.workingSets.map((set) => ({ ...one, set })))
  const rated = sets.flatMap(({ set }) => set.rpe ?? [])
  const more = sets.flatMap(({ set, ...of }) => extra(set).map((one) => ({ ...of, ...one })))
  const kg = (mode: string, body: number | null, weight: number | null) => load(weight, mode, body) ?? 0
  return {
    sessions: sessions.length,
    workingSets: sets.length,
    reps: sum(sets.map(({ set }) => reps(set))),
    partialReps: sum(sets.map(({ set }) => partials(set))),
    techniqueReps: sum(more.map((one) => one.reps)),
    volumeKg: round(sum(all.map(volume))),
    techniqueVolumeKg: round(
      sum(more.map((one) => one.reps * kg(one.movement.mode, one.session.bodyWeightKg, one.kg))),
    ),
    rpe: rated.length === 0 ? null : { mean: round(sum(rated) / rated.length), sets: rated.length },
    qualityReps: count(
      sets.map(({ set }) => set.repQuality),
      (index) => reps(sets[index]?.set as WorkingSet),
    ),
    techniqueSets: count(
      sets.map(({ set }) => set.failureTechnique?.type ?? null),
      () => 1,
    ),
    minutes: round(sum(sessions.map(({ durationMinutes }) => durationMinutes ?? 0))),
  }
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The first day of the week, found by walking back day by day. */
export function weekStart(log: NaiveLog, day: string): string {
  let at = day
  while (WEEKDAYS[new Date(at).getUTCDay()] !== log.settings.weekStart) at = shift(at, -1)
  return at
}

/** The best of values, given oldest first; of equal ones the first. */
const best = <T>(values: readonly T[], isBetter: (one: T, than: T) => boolean): T | null =>
  values.reduce<T | null>((best, one) => (best === null || isBetter(one, best) ? one : best), null)

function estimates(log: NaiveLog, all: readonly Done[]): MarkedE1rm[] {
  return all.flatMap((one) =>
    one.exercise.workingSets.flatMap((set, index) => {
      const kg = e1rm(set, one.movement.mode, one.session.bodyWeightKg, log.settings.e1rmFormula)
      return kg === null ? [] : [{ kg, set: mark(one, set, index + 1) }]
    }),
  )
}

export const bestEstimate = (log: NaiveLog, all: readonly Done[]): MarkedE1rm | null =>
  best(estimates(log, all), (one, than) => one.kg > than.kg)

/** Sets whose weight can be compared, and that weight: more is better. */
export function weighed(all: readonly Done[]): { kg: number; set: SetMark }[] {
  return all.flatMap((one) => {
    const { mode } = one.movement
    const isOfBody = mode.startsWith('bodyweight')
    return one.exercise.workingSets.flatMap((set, index) => {
      const kg = isOfBody ? (set.weightKg ?? 0) : set.weightKg
      const isLift = fullOf(set) > 0 || (set.weightKg !== null && reps(set) === 0)
      if (kg === null || !isLift) return []
      return [{ kg: mode === 'bodyweight-minus' ? -kg : kg, set: mark(one, set, index + 1) }]
    })
  })
}

const bySession = (all: readonly Done[]): Done[][] =>
  [...new Set(all.map(({ session }) => session))].map((session) => all.filter((one) => one.session === session))

/** Whether the body was lifted and not weighed. */
export const isUnweighed = ({ movement, session }: Done): boolean =>
  movement.mode.startsWith('bodyweight') && session.bodyWeightKg === null

/** What was moved in each session, of those with a body weight or those without, whichever are more. */
export function comparable(all: readonly Done[]): { kg: number; session: Session | undefined }[] {
  const moved = bySession(all).flatMap((times) => {
    const kg = round(sum(times.map(volume)))
    return kg > 0 && times[0] ? [{ kg, session: times[0].session, unweighed: isUnweighed(times[0]) }] : []
  })
  const with_ = moved.filter(({ unweighed }) => !unweighed)
  const without = moved.filter(({ unweighed }) => unweighed)
  const isWithout = without.length > with_.length || (without.length === with_.length && moved[0]?.unweighed)
  return (isWithout ? without : with_).map(({ kg, session }) => ({ kg, session }))
}

/** The best of each kind beside weight, straight from the sets. */
export function maxima(all: readonly Done[]): Maxima {
  const sets = all.flatMap((one) =>
    one.exercise.workingSets.map((set, index) => ({ set, mode: one.movement.mode, mark: mark(one, set, index + 1) })),
  )
  const most = (amountOf: (one: (typeof sets)[number]) => number | null) => {
    const amounts = sets.flatMap((one) => [{ amount: amountOf(one) ?? 0, mark: one.mark }])
    return best(
      amounts.filter(({ amount }) => amount > 0),
      (one, than) => one.amount > than.amount,
    )
  }
  const time = most(({ set }) => (reps(set) > 0 ? null : set.durationSeconds))
  const distance = most(({ set }) => set.distanceMeters)
  const count = most(({ set, mode }) =>
    ['none', 'bodyweight-plus'].includes(mode) || !set.weightKg ? fullOf(set) : null,
  )
  return {
    longestTime: time && { seconds: time.amount, set: time.mark },
    longestDistance: distance && { meters: distance.amount, set: distance.mark },
    mostReps: count?.mark ?? null,
  }
}

/** The bests by weight of the times of one movement. */
export function liftRecords(log: NaiveLog, mine: readonly Done[]): LiftRecords {
  const mode = mine[0]?.movement.mode ?? 'none'
  const heaviest = best(
    bySession(mine).flatMap((times) => times.flatMap((one) => topSet([one]) ?? [])),
    (one, than) => one.kg > than.kg || (one.kg === than.kg && one.set.reps > than.set.reps),
  )
  const most = best(comparable(mine), (one, than) => one.kg > than.kg)
  return {
    e1rm: bestEstimate(log, mine),
    weight: heaviest && mode !== 'none' && (heaviest.kg !== 0 || mode.startsWith('bodyweight')) ? heaviest.set : null,
    volume: most?.session ? { kg: most.kg, sessionId: most.session.id, date: most.session.date } : null,
  }
}

export function records(log: NaiveLog, span: Span): ExerciseRecords[] {
  const all = done(log, inSpan(log, span))
  return [...new Set(all.map(({ movement }) => movement.name))].map((exercise) => {
    const mine = all.filter(({ movement }) => movement.name === exercise)
    return {
      exercise,
      loadMode: mine[0]?.movement.mode as ExerciseRecords['loadMode'],
      ...liftRecords(log, mine),
      ...maxima(mine),
      occurrences: bySession(mine).length,
      bodyWeightMissing: bySession(mine).filter(([one]) => one && isUnweighed(one)).length,
      lastDate: mine.at(-1)?.session.date ?? '',
    }
  })
}

/** The heaviest set, then that with the most repetitions, then the first. */
export const topSet = (all: readonly Done[]) =>
  best(weighed(all), (one, than) => one.kg > than.kg || (one.kg === than.kg && one.set.reps > than.set.reps))
