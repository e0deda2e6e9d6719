/** The parts that every chart has. */
export const charts = {
  chart: 'chart',
  keys: 'Arrow keys go from point to point, Home and End to the first and the last.',
  keysOpen: 'Arrow keys go from point to point, Home and End to the first and the last, Enter opens one.',
  table: 'Table',
  tableOf: 'Table of “{{title}}”',
  csvOf: 'CSV of “{{title}}”',
  pngOf: 'PNG of “{{title}}”',
  notKept: '“{{title}}” could not be written to a file.',
  rows: 'Rows {{from}} to {{to}} of {{all}}',
  previous: 'Previous rows',
  next: 'Next rows',
  failed: '“{{title}}” could not be read.',
  onePoint: 'There is one value so far. How it goes on shows from the second one.',
  noValue: 'Nothing',
  deload: 'Deload',
  part: 'Not over, or cut short',
  record: 'Record',
  trend: 'Trend with its 95% band',
  instead: {
    month: 'So many values are drawn as the mean of each month. The table has every one.',
    quarter: 'So many values are drawn as the mean of each quarter. The table has every one.',
    year: 'So many values are drawn as the mean of each year. The table has every one.',
    points:
      '{{shown}} of {{all}} values are drawn: the highest and the lowest of each stretch. The table has every one.',
  },
} as const
