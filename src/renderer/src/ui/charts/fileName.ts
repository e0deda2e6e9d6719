/** The days a chart is about. */
export interface ChartDays {
  from: string
  to: string
}

/** A text as a part of a file name: what no file system forbids is left. */
const partOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)

/** The name of a file of a chart, such as `weekly-volume_2026-01-05_2026-03-31_phase-2.csv`. */
export function fileName(
  title: string,
  { days, filterText }: { days: ChartDays | null; filterText: string },
  extension: 'csv' | 'png',
): string {
  const parts = [partOf(title) || 'chart', days?.from, days?.to, partOf(filterText)]
  return `${parts.filter((part) => part).join('_')}.${extension}`
}
