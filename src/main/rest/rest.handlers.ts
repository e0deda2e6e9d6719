import type { HandlersOf } from '#main/handlers.ts'
import type { Rest } from './rest.service.ts'

/** Routes of the rest between two sets. */
export const restHandlers = (rest: Rest): HandlersOf<'rest'> => ({
  'rest.set': async ({ endsAt, exercise }) => {
    rest.set(endsAt, exercise)
    return null
  },
  'rest.clear': async () => {
    rest.clear()
    return null
  },
})
