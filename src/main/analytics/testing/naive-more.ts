import { expect } from 'vitest'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { MarkedE1rm, Maxima } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import { estimateE1rmKg } from '#shared/domain/e1rm.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { MUSCLES } from '#shared/domain/muscle.ts'
import { type Done, dayOfSession, done, inSpan, type NaiveLog, reps, round, sum, volume } from './naive-log.ts'
import {
  bestEstimate,
  isUnweighed,
  liftRecords,
  maxima,
  comparable as moved,
  topSet,
  weekStart,
  weighed,
} from './naive-views.ts'

interface Share {
  muscle: string
  share: number
}

/** Who trains the upper chest trains the chest. */
function withChest(shares: readonly Share[]): Share[] {
  const shareOf = (name: string) => Math.max(0, ...shares.flatMap((one) => (one.muscle === name ? one.share : [])))
  const chest = Math.max(shareOf('chest'), shareOf('upper chest'))
  return [
    ...shares.filter(({ muscle }) => muscle !== 'chest'),
    ...(chest > 0 ? [{ muscle: 'chest', share: chest }] : []),
  ]
}

function sharesOf({ movement, exercise }: Done, secondaryShare: number): Share[] {
  const { primary, secondary } = movement
  if (primary) {
    return withChest([
      ...primary.map((muscle) => ({ muscle, share: 1 })),
      ...secondary.map((muscle) => ({ muscle, share: secondaryShare })),
    ])
  }
  const written = new Map(exercise.targetMuscleGroups.map((muscle) => [exerciseKey(muscle), muscle]))
  return withChest(
    [...written].map(([key, muscle]) => ({ muscle: MUSCLES.find((one) => one === key) ?? muscle, share: 1 })),
  )
}

/** Sets of each muscle in each of the weeks that are asked for. */
export function muscles(log: NaiveLog, span: Span, weeks: readonly string[]) {
  const all = done(log, inSpan(log, span))
  const trained = [...new Set(inSpan(log, span).map((session) => weekStart(log, dayOfSession(session))))]
  const whole = trained.filter((week) => {
    const last = new Date(Date.parse(week) + 6 * 86_400_000).toISOString().slice(0, 10)
    return last < log.today && (span.from ?? '') <= week && (span.to ?? '9999') >= last
  })
  const deloads = inSpan(log, { ...span, deloads: 'with' }).filter(({ isDeloadWeek }) => isDeloadWeek)
  const usual = whole.filter((week) => !deloads.some((session) => weekStart(log, dayOfSession(session)) === week))
  const begun = trained.filter((week) => Date.parse(week) <= Date.parse(log.today) + 86_400_000)
  const counted = [usual, whole, begun, trained].find((some) => some.length > 0) ?? []
  const work = all.flatMap((one) => {
    const week = weekStart(log, dayOfSession(one.session))
    return sharesOf(one, log.settings.secondaryShare).map(({ muscle, share }) => {
      return { week, muscle, name: one.movement.name, sets: one.exercise.workingSets.length * share }
    })
  })
  const worked = work.filter(({ sets }) => sets > 0)
  return [...new Set(worked.map(({ muscle }) => muscle))].map((muscle) => {
    const mine = worked.filter((one) => one.muscle === muscle)
    const total = sum(mine.map(({ sets }) => sets))
    return {
      muscle,
      sets: weeks.map((week) => round(sum(mine.filter((one) => one.week === week).map(({ sets }) => sets)))),
      perWeek: round(sum(mine.filter(({ week }) => counted.includes(week)).map(({ sets }) => sets)) / counted.length),
      exercises: Object.fromEntries(
        [...new Set(mine.map(({ name }) => name))].map((name) => {
          const sets = sum(mine.filter((one) => one.name === name).map((one) => one.sets))
          return [name, { sets: round(sets), share: round(sets / total) }]
        }),
      ),
    }
  })
}

/** Sets of names that neither the catalogue nor a session says anything of. */
export function unassigned(log: NaiveLog, span: Span): Record<string, number> {
  const nameless = done(log, inSpan(log, span)).filter((one) => sharesOf(one, 1).length === 0)
  const names = [...new Set(nameless.map(({ movement }) => movement.name))]
  return Object.fromEntries(
    names.map((name) => {
      const mine = nameless.filter(({ movement }) => movement.name === name)
      return [name, sum(mine.map(({ exercise }) => exercise.workingSets.length))]
    }),
  )
}

/** How many sets had each rating, and the mean of each session. */
export function rpe(log: NaiveLog, span: Span) {
  const sessions = inSpan(log, span)
  const ratings = sessions.map(({ exercises }) =>
    exercises.flatMap(({ workingSets }) => workingSets.map((set) => set.rpe)),
  )
  const rated = ratings.flat().filter((rating) => rating !== null)
  return {
    distribution: [...new Set(rated)]
      .sort((a, b) => a - b)
      .map((rating) => ({ rpe: rating, sets: rated.filter((one) => one === rating).length })),
    unrated: ratings.flat().length - rated.length,
    sessions: sessions.flatMap(({ id, date, isDeloadWeek }, index) => {
      const own = ratings[index]?.filter((rating) => rating !== null) ?? []
      const mean = round(sum(own) / own.length)
      return own.length === 0 ? [] : [{ sessionId: id, date, isDeloadWeek, mean, sets: own.length }]
    }),
  }
}

const sessionsOf = (all: readonly Done[]): Done[][] =>
  [...new Set(all.map(({ session }) => session))].map((session) => all.filter((one) => one.session === session))

/** A mean to compare with: half of a last digit may be rounded either way. */
const mean = (values: readonly (number | null)[]): unknown => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : expect.closeTo(sum(known) / known.length, 3)
}

/** The weight of which an estimate would come out as high; a ton is tried, as any weight is as good. */
function predicted(log: NaiveLog, e1rm: MarkedE1rm | null, count: number, mode: string): unknown {
  if (e1rm === null) return null
  const kg = (e1rm.kg * 1000) / (estimateE1rmKg(log.settings.e1rmFormula, 1000, count, 10) ?? Number.NaN)
  const body = log.sessions.find(({ id }) => id === e1rm.set.sessionId)?.bodyWeightKg ?? 0
  const written = { 'bodyweight-plus': kg - body, 'bodyweight-minus': body - kg }[mode] ?? kg
  return written < -0.0001 ? null : expect.closeTo(written, 3)
}

/** What of the answer `progress` works out as well. */
export function compared({ points, averages, repMaxes, bodyWeightMissing, records, ...others }: ExerciseProgress) {
  const { longestTime, longestDistance, mostReps } = others
  return { points, averages, repMaxes, bodyWeightMissing, records, longestTime, longestDistance, mostReps }
}

/** The times of a movement, whatever name it was written with. */
export function progress(
  log: NaiveLog,
  name: string,
  span: Span,
): Pick<ExerciseProgress, 'points' | 'bodyWeightMissing' | 'records' | keyof Maxima> & {
  repMaxes: unknown
  averages: Record<keyof ExerciseProgress['averages'], unknown>
} {
  const whole: Span = { from: null, to: null, program: null, phase: null, deloads: 'with' }
  const every = done(log, inSpan(log, whole)).filter(({ movement }) => movement.name === name)
  const all = done(log, inSpan(log, span)).filter(({ movement }) => movement.name === name)
  const sets = all.flatMap(({ exercise }) => exercise.workingSets)
  const alike = moved(all)
  const points = sessionsOf(all).map((times) => {
    const { session } = times[0] as Done
    const { id: sessionId, date, phase, week, isDeloadWeek } = session
    const e1rm = bestEstimate(log, times)
    const earlier = every.slice(
      0,
      every.findIndex((one) => one.session.id === sessionId),
    )
    const before = bestEstimate(log, earlier)
    const isComparable = alike.some((one) => one.session === session)
    return {
      ...{ sessionId, date, phase, week, isDeloadWeek },
      workingSets: sum(times.map(({ exercise }) => exercise.workingSets.length)),
      reps: sum(times.flatMap(({ exercise }) => exercise.workingSets.map(reps))),
      volumeKg: round(sum(times.map(volume))),
      topSet: topSet(times)?.set ?? null,
      e1rm,
      isRecord: e1rm !== null && (before ? e1rm.kg > before.kg : !earlier.some(isUnweighed)),
      isComparable,
      inTrend: { e1rm: !isDeloadWeek && e1rm !== null, volume: !isDeloadWeek && isComparable },
    }
  })
  const mode = all[0]?.movement.mode ?? 'external'
  const records = liftRecords(log, all)
  const comparable = weighed(all).filter(({ kg }) => mode !== 'none' && (mode.startsWith('bodyweight') || kg > 0))
  const repMaxes = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((count) => {
    const able = comparable.filter(({ set }) => set.reps >= count)
    const heaviest = able.filter(({ kg }) => kg === Math.max(...able.map((one) => one.kg)))
    const first = heaviest.find(({ set }) => set.reps === Math.max(...heaviest.map((one) => one.set.reps)))
    return first ? [{ reps: count, set: first.set, predictedKg: predicted(log, records.e1rm, count, mode) }] : []
  })
  return {
    points,
    repMaxes,
    records,
    ...maxima(all),
    bodyWeightMissing: points.filter(({ sessionId }) =>
      all.some((one) => one.session.id === sessionId && isUnweighed(one)),
    ).length,
    averages: {
      weightKg: sets.some(({ weightKg }) => (weightKg ?? 0) > 0) ? mean(sets.map(({ weightKg }) => weightKg)) : null,
      reps: mean(sets.map((set) => (set.repCount || set.unilateralRepCount ? reps(set) : null))),
      rpe: mean(sets.map((set) => set.rpe)),
      restMinutes: mean(sets.map(({ restMinutes }) => restMinutes)),
      setsPerSession: mean(points.map(({ workingSets }) => workingSets)),
      volumeKg: mean(alike.map(({ kg }) => kg)),
    },
  }
}
