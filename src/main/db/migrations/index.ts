import type { Migration } from 'kysely/migration'
import * as createSessions from './0001-create-sessions.ts'
import * as createSessionExercises from './0002-create-session-exercises.ts'
import * as createSets from './0003-create-sets.ts'
import * as createTombstones from './0004-create-tombstones.ts'
import * as createOutbox from './0005-create-outbox.ts'
import * as createDrafts from './0006-create-drafts.ts'
import * as createSettings from './0007-create-settings.ts'
import * as createExerciseCatalogue from './0008-create-exercise-catalogue.ts'

/** Every step of the database's shape, in order. A step that was released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-create-sessions': createSessions,
  '0002-create-session-exercises': createSessionExercises,
  '0003-create-sets': createSets,
  '0004-create-tombstones': createTombstones,
  '0005-create-outbox': createOutbox,
  '0006-create-drafts': createDrafts,
  '0007-create-settings': createSettings,
  '0008-create-exercise-catalogue': createExerciseCatalogue,
}
