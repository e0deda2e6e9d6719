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
  range: 'From the lowest to the highest',
  gap: 'Weeks left out: a long pause, or deloads',
  mean: '{{name}}: {{value}} on average',
  median: '{{name}}: median {{value}}, from {{low}} to {{high}}',
  values_one: '{{shown}} value',
  values_other: '{{shown}} values',
  instead: {
    mean: {
      week: 'So many values are drawn as the mean of each week. The table has every one.',
      month: 'So many values are drawn as the mean of each month. The table has every one.',
      quarter: 'So many values are drawn as the mean of each quarter. The table has every one.',
      year: 'So many values are drawn as the mean of each year. The table has every one.',
    },
    median: {
      week: 'So many values are drawn by week: a line through the medians, in a band from the lowest to the highest. The table has every one.',
      month:
        'So many values are drawn by month: a line through the medians, in a band from the lowest to the highest. The table has every one.',
      quarter:
        'So many values are drawn by quarter: a line through the medians, in a band from the lowest to the highest. The table has every one.',
      year: 'So many values are drawn by year: a line through the medians, in a band from the lowest to the highest. The table has every one.',
    },
  },
} as const
