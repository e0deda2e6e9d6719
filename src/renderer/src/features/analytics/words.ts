import { formatShortDay } from '#renderer/lib/format.ts'
import type { PlaceInProgram } from '#shared/contract/training.ts'
import { t } from '#shared/messages/index.ts'

/** The week that begins on a day. */
export const weekTitle = (start: string): string => t('analyticsScreen.weekOf', { day: formatShortDay(start) })

/** A place in a program, `Strength · Phase 3 · Week 8`; empty where nothing is known. */
export function placeText({ program, phase, week }: Omit<PlaceInProgram, 'isDeloadWeek'>): string {
  const parts = [
    program ?? '',
    phase === null ? '' : t('history.phase', { phase }),
    week === null ? '' : t('history.week', { week }),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The names of phases, with their programs where there are several. */
export function phaseNames(phases: readonly Pick<PlaceInProgram, 'program' | 'phase'>[]): string[] {
  const isOne = new Set(phases.map(({ program }) => program)).size <= 1
  return phases.map(({ program, phase }) => placeText({ program: isOne ? null : program, phase, week: null }))
}
