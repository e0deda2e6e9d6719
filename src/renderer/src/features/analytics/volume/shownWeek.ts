import type { ProgramWeek } from '#shared/contract/program-week.ts'
import { placeKey } from '../placeKey.ts'

/** The week of a program that was chosen, or the latest of those there are, given newest first. */
export const shownWeek = (weeks: readonly ProgramWeek[], chosen: string | null): ProgramWeek | undefined =>
  weeks.find((week) => placeKey(week) === chosen) ?? weeks[0]
