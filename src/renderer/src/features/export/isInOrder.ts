import type { ExportSelection } from '#shared/contract/export.ts'

/** Whether the first day is not after the last. */
export const isInOrder = ({ from, to }: ExportSelection): boolean => from === null || to === null || from <= to
