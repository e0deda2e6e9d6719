/** The notification at the end of a rest. */
export const rest = {
  over: 'Rest is over',
  overOf: 'Rest is over: {{exercise}}',
  body: 'The planned rest has passed.',
  errors: { tooLong: 'A rest ends within {{hours}} hours.' },
} as const
