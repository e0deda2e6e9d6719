import { z } from 'zod'
import { type Figures, rounded } from '#cli/figures.ts'
import { programWeeksJsonSchema, weeklyVolumeJsonSchema } from '#cli/json-shapes-analytics.ts'
import { bar } from '#cli/sparkline.ts'
import { table } from '#cli/table.ts'
import { call } from '#main/call.ts'
import type { Output } from '#shared/contract/index.ts'
import type { ProgramWeek } from '#shared/contract/program-week.ts'
import { t } from '#shared/messages/index.ts'
import { endOf, runningLines, withRun } from './phases.ts'
import { question } from './question.ts'

/** A week of a program and the numbers that name it. */
type OneWeek = Output<'analytics.programWeek'> & { phase: number; number: number }
/** That week, or the weeks there are. */
type Answer = OneWeek | ProgramWeek[]

function listLines(weeks: readonly ProgramWeek[], figures: Figures): string[] {
  if (weeks.length === 0) return []
  const head = [
    t('cliAnalytics.head.program'),
    t('cliAnalytics.head.phase'),
    t('cliAnalytics.head.week'),
    t('cliAnalytics.head.from'),
    t('cliAnalytics.head.to'),
    t('cliAnalytics.head.sessions'),
    t('cli.sessions.sets'),
    t('cliAnalytics.head.volume', { unit: figures.unit }),
    'RPE',
    t('cliAnalytics.head.deload'),
  ]
  const rows = weeks.map((week) => [
    week.program ?? '',
    withRun(week.phase ?? '', week.run),
    week.week ?? '',
    week.from,
    endOf(week.to, week.isRunning),
    week.sessions,
    week.workingSets,
    figures.volume(week.volumeKg),
    rounded(week.rpe?.mean),
    week.isDeloadWeek ? t('cliAnalytics.deload.whole') : '',
  ])
  return [table(head, rows), ...runningLines(weeks)]
}

function weekLines({ phase, number, week, exercises }: OneWeek, figures: Figures): string[] {
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

/** `--weekly-volume`: the weeks of programs, newest first; with `--phase P --week W` what one came to, by exercise. */
export const weeklyVolume = question<true, Answer>({
  takes: ['program', 'phase', 'week'],
  needs: { week: 'phase' },
  shape: z.union([weeklyVolumeJsonSchema, programWeeksJsonSchema]),
  async ask(log, _value, { span, week }) {
    if (week === null) return call(log, 'analytics.programWeeks', span)
    const { program } = span
    const [phase, number] = [span.phase ?? 0, Number(week)]
    return { phase, number, ...(await call(log, 'analytics.programWeek', { program, phase, week: number })) }
  },
  json(answer) {
    if (Array.isArray(answer)) return answer
    const { phase, number, week, exercises } = answer
    return {
      phase,
      week: number,
      sessionCount: week?.sessions ?? 0,
      totalVolumeKg: week?.volumeKg ?? 0,
      exercises: exercises.map(({ name, volumeKg, workingSets }) => ({ name, volumeKg, workingSets })),
    }
  },
  lines: (answer, figures) => (Array.isArray(answer) ? listLines(answer, figures) : weekLines(answer, figures)),
})
