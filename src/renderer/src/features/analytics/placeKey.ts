import type { ProgramWeek } from '#shared/contract/program-week.ts'
import { labelKey } from '#shared/domain/label-key.ts'

interface Place extends Pick<ProgramWeek, 'program' | 'run'> {
  phase: number | null
  week?: number | null
}

/**
 * Names a phase or a week of a program in an address, the same in every span: `2.3.8.push` is run 2, phase 3, week 8 of *Push*.
 * What was run once is its first run, so that the name stays when it is run again.
 */
export const placeKey = ({ program, run, phase, week = null }: Place): string =>
  [run ?? 1, phase ?? '', week ?? '', labelKey(program ?? '')].join('.')
