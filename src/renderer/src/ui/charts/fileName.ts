/** The days a chart is about. */
export interface ChartDays {
  from: string
  to: string
}

/** The name of a file of a chart, such as `weekly-volume_2026-01-05_2026-03-31.csv`; what no file system forbids is left. */
export function fileName(title: string, days: ChartDays | null, extension: 'csv' | 'png'): string {
  const stem = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  return `${[stem || 'chart', ...(days ? [days.from, days.to] : [])].join('_')}.${extension}`
}
