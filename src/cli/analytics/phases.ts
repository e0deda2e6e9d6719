import { type Figures, placeText, rounded } from '#cli/figures.ts'
import { deloadsJsonSchema, phasesJsonSchema } from '#cli/json-shapes-analytics.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { phaseMaximaLines } from './phase-maxima.ts'
import { question, SPAN } from './question.ts'

type Phases = Output<'analytics.phases'>
type Deloads = Output<'analytics.deloads'>

/** The day of what is not over is marked. */
export const endOf = (day: string, isRunning: boolean): string => `${day.slice(0, 10)}${isRunning ? '*' : ''}`

/** What that mark means, where there is one. */
export const runningLines = (some: readonly { isRunning: boolean }[]): string[] =>
  some.some(({ isRunning }) => isRunning) ? [t('cliAnalytics.stillRunning')] : []

/** A place in a program with the run of it, where there are several. */
export const withRun = (place: string | number, run: number | null): string | number =>
  run === null ? place : t('cliAnalytics.run', { place, run })

const nameOf = ({ program, phase, run }: Phases[number]): string =>
  [program, withRun(phase, run)].filter((part) => part !== null).join(' ')

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
    endOf(one.to, one.isRunning),
    one.weeks,
    one.deloadWeeks,
    one.sessions,
    one.workingSets,
    figures.volume(one.volumeKg),
    rounded(one.rpe?.mean),
  ])
  return [table(head, rows), ...runningLines(phases), ...phaseMaximaLines(phases, nameOf, figures)]
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
    endOf(deload.from, deload.isRunning),
    figures.volume(before?.volumeKg),
    figures.volume(deload.volumeKg),
    figures.volume(after?.volumeKg),
    e1rmRatio === null ? '' : `${rounded(e1rmRatio * 100)}%`,
    exercises,
  ])
  return [table(head, rows), ...runningLines(deloads.map(({ deload }) => deload))]
}

/** `--phases`: the phases of programs beside each other. */
export const phases = question<true, Phases>({
  takes: SPAN,
  shape: phasesJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.phases', span),
  lines: phaseLines,
  nothing: 'analyticsCharts.phases.none',
})

/** `--deloads`: each deload with the week before it and the one after it. */
export const deloads = question<true, Deloads>({
  takes: ['from', 'to', 'program', 'phase'],
  shape: deloadsJsonSchema,
  ask: (log, _value, { span }) => call(log, 'analytics.deloads', span),
  lines: deloadLines,
  nothing: 'analyticsCharts.deloads.none',
})
