import type { HandlersOf } from '#main/handlers.ts'
import { suggestAll } from './progression.service.ts'

/** Routes of what to do next. */
export const progressionHandlers = (now: () => Date): HandlersOf<'progression'> => ({
  'progression.suggest': (request, db) => suggestAll(db, request, now()),
})
