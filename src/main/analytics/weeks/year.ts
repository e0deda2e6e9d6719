import { quantileSorted } from 'simple-statistics'
import { dayNumbers } from '#main/analytics/sessions.repository.ts'
import type { View } from '#main/analytics/view.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'
import { roundTo } from '#shared/domain/quantity.ts'

type Answer = Output<'analytics.year'>
type Day = Awaited<ReturnType<ReturnType<typeof dayNumbers>['execute']>>[number]

const QUARTERS = [0.25, 0.5, 0.75]

const yearOf = (day: number): number => Number(dayAt(day).slice(0, 4))

/** The quarter that a day is in. Where quarters begin at one amount, as in a log of days alike, that is the first of them. */
function levelOf(day: Day, amount: number, thresholds: readonly number[]): number {
  if (day.workingSets === 0) return 0
  const below = thresholds.filter((threshold) => threshold < amount).length
  return 1 + below + Number(amount > 0 && thresholds.includes(amount))
}

/**
 * Every day of a year. Days are graded by the quarters of the person's own training days in the whole log, so that a level
 * means the same in every year: by their volume, and by their sets where no load is known of any. Between two days a quarter
 * is interpolated (Hyndman & Fan 1996, The American Statistician 50(4), definition 7).
 */
export async function year({ db }: View, { year }: Input<'analytics.year'>): Promise<Answer> {
  const trained = await dayNumbers(db).execute()
  const by = trained.some(({ volumeKg }) => volumeKg > 0) ? 'volume' : 'sets'
  const amountOf = (day: Day): number => roundTo(by === 'volume' ? day.volumeKg : day.workingSets, 4)
  const amounts = trained
    .map(amountOf)
    .filter((amount) => amount > 0)
    .sort((a, b) => a - b)
  const thresholds = QUARTERS.map((share) => (amounts.length === 0 ? 0 : quantileSorted(amounts, share)))
  const byDay = new Map(trained.map((day) => [day.day, day]))
  const first = dayNumber(`${String(year).padStart(4, '0')}-01-01`)
  const length = yearOf(first + 365) === year ? 366 : 365
  const days = Array.from({ length }, (_, index): Answer['days'][number] => {
    const day = byDay.get(first + index)
    return {
      date: dayAt(first + index),
      sessions: day?.sessions ?? 0,
      workingSets: day?.workingSets ?? 0,
      volumeKg: roundTo(day?.volumeKg ?? 0, 4),
      isDeload: day?.deload === 1,
      level: day ? levelOf(day, amountOf(day), thresholds) : 0,
    }
  })
  return { by, thresholds, days, years: [...new Set(trained.map(({ day }) => yearOf(day)))].reverse() }
}
