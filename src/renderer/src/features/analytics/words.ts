import { formatDayRange, formatShortDay } from '#renderer/lib/format.ts'
import type { PhaseTotals, ProgramWeek } from '#shared/contract/program-week.ts'
import type { PlaceInProgram } from '#shared/contract/training.ts'
import { t } from '#shared/messages/index.ts'

/** The week that begins on a day. */
export const weekTitle = (start: string): string => t('analyticsScreen.weekOf', { day: formatShortDay(start) })

interface Place extends Omit<PlaceInProgram, 'isDeloadWeek'> {
  /** Which time through the program; null where there is but one. */
  run?: number | null
}

/** A place in a program, `Strength · Run 2 · Phase 3 · Week 8`; empty where nothing is known. */
export function placeText({ program, run = null, phase, week }: Place): string {
  const parts = [
    program ?? '',
    run === null ? '' : t('analyticsScreen.run', { run }),
    phase === null ? '' : t('history.phase', { phase }),
    week === null ? '' : t('history.week', { week }),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The names of phases, with their programs where there are several and their runs where there were more than one. */
export function phaseNames(phases: readonly Pick<PhaseTotals, 'program' | 'phase' | 'run'>[]): string[] {
  const isOne = new Set(phases.map(({ program }) => program)).size <= 1
  return phases.map(({ program, phase, run }) => placeText({ program: isOne ? null : program, run, phase, week: null }))
}

/** The names of phases with their days: no two are alike. */
export function datedPhaseNames(
  phases: readonly Pick<PhaseTotals, 'program' | 'phase' | 'run' | 'from' | 'to'>[],
): string[] {
  const names = phaseNames(phases)
  return phases.map(({ from, to }, i) => `${names[i]}, ${formatDayRange(from, to)}`)
}

/** A week of a program with its days: `Run 2 · Phase 3 · Week 8, 5 – 11 Jan 2026`. */
export const programWeekName = (
  week: Pick<ProgramWeek, 'program' | 'run' | 'phase' | 'week' | 'from' | 'to'>,
): string => [placeText(week), formatDayRange(week.from, week.to)].filter((part) => part !== '').join(', ')
