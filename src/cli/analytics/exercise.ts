import { type Figures, rounded, trendText } from '#cli/figures.ts'
import { exerciseJsonSchema } from '#cli/json-shapes-analytics.ts'
import { bodyWeightLines, occurrenceLines, occurrencesJson } from '#cli/occurrences.ts'
import { sparkline } from '#cli/sparkline.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { Output } from '#shared/contract/index.ts'
import { noRecords } from '#shared/contract/set-mark.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { repMaxRows } from '#shared/domain/rep-max-rows.ts'
import { toldRecords } from '#shared/domain/told-records.ts'
import { t } from '#shared/messages/index.ts'
import { maximaTexts } from './maxima-text.ts'
import { setText } from './prs.ts'
import { askOfName, question, SPAN } from './question.ts'

/** As many times as can be asked for. */
const ALL = 100_000

/** What is told of an exercise: its times and what they say together. */
export interface Answer {
  found: Output<'history.occurrences'>
  progress: ExerciseProgress
}

/** What is known of an exercise in an empty log. */
function nothingOf(exercise: string, { e1rmFormula: formula }: Settings): Answer {
  const averages = { weightKg: null, reps: null, rpe: null, restMinutes: null, setsPerSession: null, volumeKg: null }
  const trends = { e1rmTrend: null, volumeTrend: null }
  const loadMode = 'external' as const
  const { e1rm, weight, volume, ...maxima } = noRecords
  return {
    found: { exercise, loadMode, total: 0, occurrences: [] },
    progress: {
      exercise,
      loadMode,
      formula,
      points: [],
      bodyWeightMissing: 0,
      ...trends,
      repMaxes: [],
      records: { e1rm, weight, volume },
      ...maxima,
      averages,
      cues: [],
    },
  }
}

function averageLine({ averages }: ExerciseProgress, figures: Figures): string {
  const { weightKg, reps, rpe, restMinutes, setsPerSession, volumeKg } = averages
  const { unit } = figures
  const parts = [
    [t('cliAnalytics.average.sets'), rounded(setsPerSession)],
    [t('cliAnalytics.average.weight', { unit }), figures.weight(weightKg)],
    [t('cliAnalytics.average.reps'), rounded(reps)],
    [t('cliAnalytics.average.rpe'), rounded(rpe)],
    [t('cliAnalytics.average.rest'), rounded(restMinutes)],
    [t('cliAnalytics.average.volume', { unit }), figures.volume(volumeKg)],
  ]
  const known = parts.flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`]))
  return t('cliAnalytics.averages', { averages: known.join(', ') })
}

/** The bests, each with its day. */
function recordLines(progress: ExerciseProgress, figures: Figures): string[] {
  const { unit } = figures
  const { e1rm, volume } = progress.records
  const { weight, mostReps } = toldRecords({ ...progress, ...progress.records })
  const line = (kind: 'e1rm' | 'weight' | 'volume', text: string): string =>
    t('cliAnalytics.best', { kind: t(`exercisesScreen.records.${kind}`), text })
  return [
    ...(e1rm
      ? [
          line(
            'e1rm',
            t('cliAnalytics.bestOfSet', { kg: `${figures.weight(e1rm.kg)} ${unit}`, set: setText(e1rm.set, figures) }),
          ),
        ]
      : []),
    ...(weight ? [line('weight', setText(weight, figures))] : []),
    ...(volume ? [line('volume', `${figures.volume(volume.kg)} ${unit} (${volume.date.slice(0, 10)})`)] : []),
    ...maximaTexts({ ...progress, mostReps }).map(({ kind, text }) =>
      t('cliAnalytics.best', { kind: t(`bests.${kind}`), text }),
    ),
  ]
}

/** `1-8`; one where both are the same, and `…` for one that is not known. */
const range = <T extends string | number>(from: T, to: T): T | string =>
  from === to ? from : `${from === '' ? '…' : from}-${to === '' ? '…' : to}`

/** The most for each count of reps, counts with the same set together, and what the best estimate foretells for them. */
function repMaxTable({ repMaxes }: ExerciseProgress, figures: Figures): string {
  const { unit } = figures
  const head = [
    t('cliAnalytics.head.reps'),
    t('cliAnalytics.head.weight', { unit }),
    t('cliAnalytics.head.predicted', { unit }),
    t('cli.sessions.date'),
  ]
  const rows = repMaxRows(repMaxes).map(({ least, most }) => [
    range(least.reps, most.reps).toString(),
    figures.weight(least.set.weightKg, 2),
    range(figures.weight(least.predictedKg), figures.weight(most.predictedKg)),
    least.set.date.slice(0, 10),
  ])
  return table(head, rows)
}

function linesOf({ found, progress }: Answer, figures: Figures): string[] {
  const lines = occurrenceLines(found, figures)
  if (found.total === 0) return lines
  const { points, bodyWeightMissing, e1rmTrend, volumeTrend, repMaxes, formula } = progress
  const { unit } = figures
  const estimates = points.map(({ e1rm }) => e1rm?.kg ?? null)
  const kg = (value: number, digits: number): string => `${figures.weight(value, digits)} ${unit}`
  return [
    ...lines,
    '',
    averageLine(progress, figures),
    ...bodyWeightLines(found.exercise, bodyWeightMissing),
    ...recordLines(progress, figures),
    ...(estimates.some((value) => value !== null)
      ? [t('cliAnalytics.e1rmLine', { formula: t(`cliAnalytics.formula.${formula}`), line: sparkline(estimates) })]
      : []),
    ...[trendText(e1rmTrend, kg, 1)].flatMap((text) => (text ? [t('cliAnalytics.e1rmTrend', { trend: text })] : [])),
    ...[trendText(volumeTrend, kg, 0)].flatMap((text) =>
      text ? [t('cliAnalytics.volumeTrend', { trend: text })] : [],
    ),
    ...(repMaxes.length > 0 ? ['', t('cliAnalytics.repMaxes'), repMaxTable(progress, figures)] : []),
  ]
}

/** `--exercise NAME`: its times, as `history` has them, and what they say together. */
export const exercise = question<string, Answer>({
  takes: [...SPAN, 'limit'],
  shape: exerciseJsonSchema,
  ask: (log, name, asked) =>
    askOfName(asked, nothingOf(name, asked.settings), async () => ({
      found: await call(log, 'history.occurrences', { name, span: asked.span, limit: asked.limit ?? ALL }),
      progress: await call(log, 'analytics.exercise', { name, span: asked.span }),
    })),
  json({ found, progress }) {
    const { loadMode, formula, bodyWeightMissing, averages, repMaxes, e1rmTrend, volumeTrend } = progress
    const { records, longestTime, longestDistance, mostReps } = progress
    const { exercise, occurrences } = occurrencesJson(found)
    const what = { exercise, occurrences, loadMode, formula, bodyWeightMissing, averages, repMaxes }
    return { ...what, records, longestTime, longestDistance, mostReps, e1rmTrend, volumeTrend }
  },
  lines: linesOf,
})
