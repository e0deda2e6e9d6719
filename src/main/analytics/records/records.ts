import { bests, spanOnce } from '#main/analytics/exercises.repository.ts'
import { type LoggedMovement, loggedMovements } from '#main/analytics/movements.ts'
import { sessionNames, sessionOrder, unweighedSessions } from '#main/analytics/sessions.repository.ts'
import type { View } from '#main/analytics/view.ts'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { isOfBody } from '#shared/domain/load-mode.ts'
import { findMaxima } from './maxima.ts'
import { type Found, findRecords, type Sessions, tellRecords } from './records-of.ts'

function latestOf(rows: readonly number[], order: readonly number[]): number {
  let latest = -1
  for (const row of rows) if ((order[row] ?? 0) > (order[latest] ?? -1)) latest = row
  return latest
}

/** What is told of a movement; `latest` is the row of the last session in which it was done. */
interface Summary extends Pick<LoggedMovement, 'name' | 'mode'>, Omit<Found, 'rows'> {
  occurrences: number
  bodyWeightMissing: number
  latest: number
}

const summaryOf = (
  { name, mode }: LoggedMovement,
  { rows, ...found }: Found,
  { order, unweighed }: Sessions,
): Summary => ({
  name,
  mode,
  ...found,
  occurrences: rows.length,
  bodyWeightMissing: isOfBody(mode) ? rows.filter((row) => unweighed.has(row)).length : 0,
  latest: latestOf(rows, order),
})

const latestRecord = ({ e1rm, weight, volume, longestTime, longestDistance, mostReps }: ExerciseRecords): string =>
  [e1rm?.set, weight, volume, longestTime?.set, longestDistance?.set, mostReps].reduce<string>(
    (latest, one) => (one && one.date > latest ? one.date : latest),
    '',
  )

function byLatestRecord(a: ExerciseRecords, b: ExerciseRecords): number {
  const [mine, its] = [latestRecord(a), latestRecord(b)]
  if (mine !== its) return mine > its ? -1 : 1
  return a.exercise < b.exercise ? -1 : 1
}

/** The bests of every movement in a span, those of the latest records first: see `findRecords`. */
export async function records({ db, settings }: View, span: Span): Promise<Output<'analytics.records'>> {
  const formula = settings.e1rmFormula
  const order = await sessionOrder(db)
  const sessions = { order, unweighed: await unweighedSessions(db) }
  const { days, has } = await spanOnce(db, span)
  const found: Summary[] = []
  for (const movement of await loggedMovements(db)) {
    const times = (await bests(db, movement.keys, days, formula).execute()).filter(({ row }) => has(row))
    if (times.length === 0) continue
    const seen = findRecords(times, movement.mode, sessions)
    const maxima = await findMaxima(db, movement.keys, { days, has, order })
    found.push(summaryOf(movement, { ...seen, bests: { ...seen.bests, ...maxima } }, sessions))
  }
  const told = await tellRecords(db, found)
  const names = await sessionNames(
    db,
    found.map(({ latest }) => latest),
  )
  const exercises = found.flatMap(({ name, mode, latest, occurrences, bodyWeightMissing }, place) => {
    const bests = told[place]
    const lastDate = names.get(latest)?.date ?? ''
    return bests ? [{ exercise: name, loadMode: mode, ...bests, occurrences, bodyWeightMissing, lastDate }] : []
  })
  return { formula, exercises: exercises.sort(byLatestRecord) }
}
