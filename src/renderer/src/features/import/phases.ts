import type { ImportStatus } from '#shared/contract/import.ts'

export type ImportPhase = ImportStatus['phase']

/** The phases in which an import works by itself and can be cancelled. */
const BUSY = ['reading', 'saving', 'writing', 'undoing'] as const
export type BusyPhase = (typeof BUSY)[number]

export const isBusy = (phase: ImportPhase | undefined): phase is BusyPhase => BUSY.some((busy) => busy === phase)

/** Whether an import is over, however it ended. */
export const hasEnded = (phase: ImportPhase | undefined): boolean =>
  phase !== undefined && phase !== 'preview' && !isBusy(phase)
