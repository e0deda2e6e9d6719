import { type Figures, placeText, rounded } from '#cli/figures.ts'
import { deloadsJsonSchema, phasesJsonSchema } from '#cli/json-shapes-analytics.ts'
import { table } from '#cli/output.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { question, SPAN } from './question.ts'

type Phases = Output<'analytics.phases'>
type Deloads = Output<'analytics.deloads'>

/** A place in a program with the run of it, where there are several. */
const withRun = (place: string | number, run: number | null): string | number =>
  run === null ? place : t('cliAnalytics.run', { place, run })

function phaseLines(phases: Phases, figures: Figures): string[] {
  if (phases.length === 0) return []
  const { unit } = figures
  const head = [
    t('cliAnalytics.head.program'),
    t('cliAnalytics.head.phase'),
    t('cliAnalytics.head.from'),
    t('cliAnalytics.head.to'),
    t('cliAnalytics.head.weeks'),
    t('cliAnalytics.head.deloads'),
    t('cliAnalytics.head.sessions'),
    t('cli.sessions.sets'),
    t('cliAnalytics.head.volume', { unit }),
    'RPE',
  ]
  const rows = phases.map((one) => [
    one.program ?? '',
    withRun(one.phase, one.run),
    one.from.slice(0, 10),
    one.to.slice(0, 10),
    one.weeks,
    one.deloadWeeks,
    one.sessions,
    one.workingSets,
    figures.volume(one.volumeKg),
    rounded(one.rpe?.mean),
  ])
  return [table(head, rows)]
}

function deloadLines(deloads: Deloads, figures: Figures): string[] {
  if (deloads.length === 0) return []
  const { unit } = figures
  const head = [
    t('cliAnalytics.head.deload'),
    t('cliAnalytics.head.from'),
    t('cliAnalytics.head.before', { unit }),
    t('cliAnalytics.head.volume', { unit }),
    t('cliAnalytics.head.after', { unit }),
    t('cliAnalytics.head.e1rmAfter'),
    t('cliAnalytics.head.exercises'),
  ]
  const rows = deloads.map(({ before, deload, after, e1rmRatio, exercises }) => [
    withRun([deload.program, placeText({ ...deload, isDeloadWeek: false })].filter(Boolean).join(' '), deload.run),
    deload.from.slice(0, 10),
    figures.volume(before?.volumeKg),
    figures.volume(deload.volumeKg),
    figures.volume(after?.volumeKg),
    e1rmRatio === null ? '' : `${rounded(e1rmRatio * 100)}%`,
    exercises,
  ])
  return [table(head, rows)]
}

/** `--phases`: the phases of programs beside each other. */
export const phases = question<true, Phases>({
  takes: SPAN,
  shape: phasesJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.phases', span),
  lines: phaseLines,
})

/** `--deloads`: each deload with the week before it and the one after it. */
export const deloads = question<true, Deloads>({
  takes: ['from', 'to', 'program', 'phase'],
  shape: deloadsJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.deloads', span),
  lines: deloadLines,
})
