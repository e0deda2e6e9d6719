import type { HandlersOf } from '#main/handlers.ts'
import { measuredOccurrences } from './measured-occurrences.ts'
import { lastOccurrences } from './occurrences.repository.ts'

/** Routes of what was done before. */
export const historyHandlers = (): HandlersOf<'history'> => ({
  'history.last': ({ names, before, exceptSession, deloads }, db) =>
    lastOccurrences(db, names, before, exceptSession, deloads),
  'history.occurrences': (asked, db) => measuredOccurrences(db, asked),
})
