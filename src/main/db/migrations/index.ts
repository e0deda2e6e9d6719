import type { Migration } from 'kysely/migration'
import { up as createSessions } from './0001-create-sessions.ts'
import { up as createSessionExercises } from './0002-create-session-exercises.ts'
import { up as createSets } from './0003-create-sets.ts'
import { up as createTombstones } from './0004-create-tombstones.ts'
import { up as createOutbox } from './0005-create-outbox.ts'
import { up as createDrafts } from './0006-create-drafts.ts'
import { up as createSettings } from './0007-create-settings.ts'
import { up as createExerciseCatalogue } from './0008-create-exercise-catalogue.ts'
import { up as createNotices } from './0009-create-notices.ts'
import { up as addReplaced } from './0010-add-replaced-hashes.ts'
import { up as createOwnExerciseNames } from './0011-create-own-exercise-names.ts'
import { up as createImportBatches } from './0012-create-import-batches.ts'
import { up as addBodyWeight } from './0013-add-body-weight.ts'
import { up as createTotals } from './0014-create-totals.ts'
import { up as createSessionSearch } from './0015-create-session-search.ts'
import { up as createOwnMovements } from './0016-create-own-movements.ts'
import { up as widenSessionsByDate } from './0017-widen-sessions-by-date.ts'
import { up as createExerciseMaxima } from './0018-create-exercise-maxima.ts'

/** Every step of the database's shape, in order. A step that was released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-create-sessions': { up: createSessions },
  '0002-create-session-exercises': { up: createSessionExercises },
  '0003-create-sets': { up: createSets },
  '0004-create-tombstones': { up: createTombstones },
  '0005-create-outbox': { up: createOutbox },
  '0006-create-drafts': { up: createDrafts },
  '0007-create-settings': { up: createSettings },
  '0008-create-exercise-catalogue': { up: createExerciseCatalogue },
  '0009-create-notices': { up: createNotices },
  '0010-add-replaced-hashes': { up: addReplaced },
  '0011-create-own-exercise-names': { up: createOwnExerciseNames },
  '0012-create-import-batches': { up: createImportBatches },
  '0013-add-body-weight': { up: addBodyWeight },
  '0014-create-totals': { up: createTotals },
  '0015-create-session-search': { up: createSessionSearch },
  '0016-create-own-movements': { up: createOwnMovements },
  '0017-widen-sessions-by-date': { up: widenSessionsByDate },
  '0018-create-exercise-maxima': { up: createExerciseMaxima },
}
