import { type Figures, rounded, trendText } from '#cli/figures.ts'
import { exerciseJsonSchema } from '#cli/json-shapes-analytics.ts'
import { bodyWeightLines, occurrenceLines, occurrencesJson } from '#cli/occurrences.ts'
import { table } from '#cli/output.ts'
import { sparkline } from '#cli/sparkline.ts'
import { call } from '#main/call.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { t } from '#shared/messages/index.ts'
import { maximaTexts } from './maxima-text.ts'
import { askOfName, question, SPAN } from './question.ts'

/** As many times as can be asked for. */
const ALL = 100_000

/** What is told of an exercise: its times and what they say together. */
export interface Answer {
  found: Output<'history.occurrences'>
  progress: ExerciseProgress
}

const NO_MAXIMA = { longestTime: null, longestDistance: null, mostReps: null }

/** What is known of an exercise in an empty log. */
function nothingOf(exercise: string, { e1rmFormula: formula }: Settings): Answer {
  const averages = { weightKg: null, reps: null, rpe: null, restMinutes: null, setsPerSession: null, volumeKg: null }
  const trends = { e1rmTrend: null, volumeTrend: null }
  const loadMode = 'external' as const
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
      ...NO_MAXIMA,
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

/** The most for each count of reps, counts with the same set together: `1-8`. */
function repMaxRows(repMaxes: ExerciseProgress['repMaxes'], figures: Figures): (string | number)[][] {
  const sameSet = Map.groupBy(repMaxes, ({ set: { sessionId, position, set } }) => `${sessionId}/${position}/${set}`)
  return [...sameSet.values()].flatMap((some) => {
    const [first, last] = [some[0], some.at(-1)]
    if (!first || !last) return []
    const reps = first === last ? String(first.reps) : `${first.reps}-${last.reps}`
    return [[reps, figures.weight(first.set.weightKg, 2), first.set.date.slice(0, 10)]]
  })
}

function linesOf({ found, progress }: Answer, figures: Figures): string[] {
  const lines = occurrenceLines(found, figures)
  if (found.total === 0) return lines
  const { points, bodyWeightMissing, e1rmTrend, volumeTrend, repMaxes, formula } = progress
  const { unit } = figures
  const estimates = points.map(({ e1rm }) => e1rm?.kg ?? null)
  const kg = (value: number, digits: number): string => `${figures.weight(value, digits)} ${unit}`
  const head = [t('cliAnalytics.head.reps'), t('cliAnalytics.head.weight', { unit }), t('cli.sessions.date')]
  return [
    ...lines,
    '',
    averageLine(progress, figures),
    ...bodyWeightLines(found.exercise, bodyWeightMissing),
    ...maximaTexts(progress).map(({ kind, text }) => t('cliAnalytics.best', { kind: t(`bests.${kind}`), text })),
    ...(estimates.some((value) => value !== null)
      ? [t('cliAnalytics.e1rmLine', { formula: t(`cliAnalytics.formula.${formula}`), line: sparkline(estimates) })]
      : []),
    ...[trendText(e1rmTrend, kg, 1)].flatMap((text) => (text ? [t('cliAnalytics.e1rmTrend', { trend: text })] : [])),
    ...[trendText(volumeTrend, kg, 0)].flatMap((text) =>
      text ? [t('cliAnalytics.volumeTrend', { trend: text })] : [],
    ),
    ...(repMaxes.length > 0 ? ['', t('cliAnalytics.repMaxes'), table(head, repMaxRows(repMaxes, figures))] : []),
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
    const { longestTime, longestDistance, mostReps } = progress
    const { exercise, occurrences } = occurrencesJson(found)
    const what = { exercise, occurrences, loadMode, formula, bodyWeightMissing, averages, repMaxes }
    return { ...what, longestTime, longestDistance, mostReps, e1rmTrend, volumeTrend }
  },
  lines: linesOf,
})
