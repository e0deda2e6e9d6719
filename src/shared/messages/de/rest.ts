import type { Catalogue } from '../catalogue.ts'

export const rest: Catalogue['rest'] = {
  over: 'Pause ist um',
  overOf: 'Pause ist um: {{exercise}}',
  body: 'Die geplante Pause ist vorbei.',
  errors: { tooLong: 'Eine Pause endet innerhalb von {{hours}} Stunden.' },
}
