/** Which sessions count, over the analytics and on the page of an exercise. */
export const span = {
  title: 'Which sessions count',
  span: 'Span',
  stretch: {
    '4w': '4 weeks',
    '12w': '12 weeks',
    '6m': '6 months',
    year: 'Year',
    all: 'All',
    own: 'Own dates',
  },
  from: 'From',
  to: 'To',
  phase: 'Program and phase',
  allPhases: 'Everything',
  wholeProgram: 'all phases',
  withoutDeloads: 'Leave out deload weeks',
  deloadsLeftOut: 'without deload weeks',
  past: 'Nothing was logged since {{last}}. These are the last 12 weeks of your log: {{days}}.',
  nothingHere: 'Nothing here in {{days}}. Choose a longer span, or everything instead of one phase.',
} as const
