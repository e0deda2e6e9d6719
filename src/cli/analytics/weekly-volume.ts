import type { Figures } from '#cli/figures.ts'
import { weeklyVolumeJsonSchema } from '#cli/json-shapes-analytics.ts'
import { table } from '#cli/output.ts'
import { bar } from '#cli/sparkline.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import { question } from './question.ts'

/** A week of a program and the numbers that name it. */
export interface Answer extends Output<'analytics.programWeek'> {
  phase: number
  number: number
}

function linesOf({ phase, number, week, exercises }: Answer, figures: Figures): string[] {
  if (!week) return []
  const { unit } = figures
  const title = {
    phase,
    week: number,
    count: week.sessions,
    volume: figures.volume(week.volumeKg),
    unit,
    from: week.from.slice(0, 10),
    to: week.to.slice(0, 10),
  }
  const most = Math.max(...exercises.map(({ volumeKg }) => volumeKg))
  const head = [
    t('cliAnalytics.head.exercise'),
    t('cli.sessions.sets'),
    t('cliAnalytics.head.reps'),
    t('cliAnalytics.head.volume', { unit }),
    '',
  ]
  const rows = exercises.map(({ name, workingSets, reps, volumeKg }) => [
    name,
    workingSets,
    reps,
    figures.volume(volumeKg),
    bar(volumeKg, most, 20),
  ])
  return [t('cliAnalytics.weeklyVolume', title), table(head, rows)]
}

/** `--weekly-volume --phase P --week W`: what a week of a program came to, by exercise. */
export const weeklyVolume = question<true, Answer>({
  takes: ['program', 'phase', 'week'],
  needs: ['phase', 'week'],
  shape: weeklyVolumeJsonSchema,
  async ask(log, _value, { span, week }) {
    const { program } = span
    const [phase, number] = [span.phase ?? 0, Number(week)]
    return { phase, number, ...(await call(log, 'analytics.programWeek', { program, phase, week: number })) }
  },
  json: ({ phase, number, week, exercises }) => ({
    phase,
    week: number,
    sessionCount: week?.sessions ?? 0,
    totalVolumeKg: week?.volumeKg ?? 0,
    exercises: exercises.map(({ name, volumeKg, workingSets }) => ({ name, volumeKg, workingSets })),
  }),
  lines: linesOf,
})
