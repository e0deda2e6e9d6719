import type { Figures } from '#cli/figures.ts'
import { prsJsonSchema } from '#cli/json-shapes-analytics.ts'
import { bodyWeightLines } from '#cli/occurrences.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { toldRecords } from '#shared/domain/told-records.ts'
import { t } from '#shared/messages/index.ts'
import { maximaTexts } from './maxima-text.ts'
import { question, SPAN } from './question.ts'

type Answer = Output<'analytics.records'>

/** A set with its day: `82.5 kg x 5 (2026-03-31)`; of what nobody counted the weight alone. */
export function setText({ weightKg, reps, date }: SetMark, figures: Figures): string {
  const load = `${figures.weight(weightKg ?? 0, 2)} ${figures.unit}`
  return `${reps === 0 ? load : `${load} x ${reps}`} (${date.slice(0, 10)})`
}

function linesOf({ formula, exercises }: Answer, figures: Figures): string[] {
  if (exercises.length === 0) return []
  const { unit } = figures
  const told = exercises.map((records) => ({ ...records, ...toldRecords(records) }))
  const others = told.map((records) => maximaTexts(records).map(({ text }) => text))
  const withMaxima = others.some((texts) => texts.length > 0)
  const head = [
    t('cliAnalytics.head.exercise'),
    t('cliAnalytics.head.load'),
    t('cliAnalytics.head.e1rm', { unit }),
    t('cliAnalytics.head.fromSet'),
    t('cliAnalytics.head.heaviest'),
    ...(withMaxima ? [t('cliAnalytics.head.maxima')] : []),
    t('cliAnalytics.head.mostVolume', { unit }),
    t('cliAnalytics.head.times'),
    t('cliAnalytics.head.last'),
  ]
  const rows = told.map(({ exercise, loadMode, e1rm, weight, volume, occurrences, lastDate }, place) => [
    exercise,
    loadMode === 'none' ? '' : t(`cliAnalytics.load.${loadMode}`),
    figures.weight(e1rm?.kg),
    e1rm ? setText(e1rm.set, figures) : '',
    weight ? setText(weight, figures) : '',
    ...(withMaxima ? [others[place]?.join(', ') ?? ''] : []),
    figures.volume(volume?.kg),
    occurrences,
    lastDate.slice(0, 10),
  ])
  return [
    t('cliAnalytics.estimatedBy', { formula: t(`cliAnalytics.formula.${formula}`) }),
    table(head, rows),
    ...exercises.flatMap(({ exercise, bodyWeightMissing }) => bodyWeightLines(exercise, bodyWeightMissing)),
  ]
}

/** `--prs`: the bests of every exercise, those of the latest records first. */
export const prs = question<true, Answer>({
  takes: SPAN,
  shape: prsJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.records', span),
  lines: linesOf,
})
