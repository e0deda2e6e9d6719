import type { z } from 'zod'
import { writeSet } from '#main/session-file/to-file.ts'
import type { MeasuredOccurrence } from '#shared/contract/history.ts'
import type { Output } from '#shared/contract/index.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { topSet } from '#shared/domain/top-set.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { type Figures, placeText } from './figures.ts'
import type { occurrencesJsonSchema } from './json-shapes-analytics.ts'
import { workText } from './set-text.ts'
import { table } from './table.ts'

type Found = Output<'history.occurrences'>

/** The document of `history` and `analytics --exercise`. */
export const occurrencesJson = ({
  exercise,
  occurrences,
}: Pick<Found, 'exercise' | 'occurrences'>): z.input<typeof occurrencesJsonSchema> => ({
  exercise,
  occurrences: occurrences.map(({ sessionId, date, phase, week, exercise: done, volumeKg, e1rm }) => ({
    sessionId,
    date,
    phase,
    week,
    sets: done.workingSets.map(writeSet),
    volumeKg,
    bestE1rmKg: e1rm?.kg ?? null,
  })),
})

/** A set in short: what was done and how hard it was. */
const shortSet = (set: WorkingSet, unit: WeightUnit): string =>
  workText({ ...set, restMinutes: null, heartRateBpm: null }, unit)

/** The set of the best estimate, else the heaviest, without its rating. */
function bestSet({ exercise, e1rm }: MeasuredOccurrence, mode: LoadMode, unit: WeightUnit): string {
  const place = e1rm?.set.set ?? topSet(exercise.workingSets, mode)?.place
  const set = place === undefined ? undefined : exercise.workingSets[place - 1]
  return set ? shortSet({ ...set, rpe: null, repQuality: null, failureTechnique: null }, unit) : ''
}

/** Says in how many sessions the body was lifted and not weighed, if any. */
export const bodyWeightLines = (exercise: string, sessions: number): string[] =>
  sessions > 0 ? [t('cliAnalytics.bodyWeightMissing', { exercise, count: sessions })] : []

/** The times of an exercise as a table, and how many there are. */
export function occurrenceLines({ exercise, loadMode, total, occurrences }: Found, figures: Figures): string[] {
  if (total === 0) return [t('cliAnalytics.neverDone', { exercise })]
  const { unit } = figures
  const head = [
    t('cli.sessions.date'),
    t('cli.sessions.phase'),
    t('cliAnalytics.head.workingSets'),
    t('cliAnalytics.head.best'),
    t('cliAnalytics.head.volume', { unit }),
    t('cliAnalytics.head.e1rm', { unit }),
  ]
  const rows = occurrences.map((one) => [
    one.date.slice(0, 10),
    placeText(one),
    one.exercise.workingSets.map((set) => shortSet(set, unit)).join('; '),
    bestSet(one, loadMode, unit),
    figures.volume(one.volumeKg),
    figures.weight(one.e1rm?.kg),
  ])
  return [
    occurrences.length < total
      ? t('cliAnalytics.newestTimes', { exercise, total, count: occurrences.length })
      : t('cliAnalytics.times', { exercise, count: total }),
    ...(rows.length > 0 ? [table(head, rows)] : []),
  ]
}
