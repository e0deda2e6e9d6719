import type { HandlersOf } from '#main/handlers.ts'
import { lastOccurrences } from './history.repository.ts'

/** Routes of what was done before. */
export const historyHandlers = (): HandlersOf<'history'> => ({
  'history.last': ({ names, before, exceptSession }, db) => lastOccurrences(db, names, before, exceptSession),
})
