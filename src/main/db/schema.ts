import type { Kysely } from 'kysely'
import type { DraftsTable } from '#main/drafts/drafts.table.ts'
import type {
  ExerciseAliasesTable,
  ExerciseCatalogueTable,
  ExerciseChangesTable,
  OwnExerciseNamesTable,
  OwnMovementsTable,
} from '#main/exercises/exercises.table.ts'
import type { NoticesTable } from '#main/health/notices.table.ts'
import type { ImportBatchesTable, ImportBatchSessionsTable } from '#main/import/batches.table.ts'
import type { OutboxTable } from '#main/outbox/outbox.table.ts'
import type { SessionSearchTable } from '#main/sessions/session-search.table.ts'
import type {
  SessionExercisesTable,
  SessionsTable,
  WarmupSetsTable,
  WorkingSetsTable,
} from '#main/sessions/sessions.table.ts'
import type { TombstonesTable } from '#main/sessions/tombstones.table.ts'
import type { SettingsTable } from '#main/settings/settings.table.ts'
import type {
  ExerciseCountsTable,
  ExerciseMaximaTable,
  ExerciseTotalsTable,
  SessionTotalsTable,
  TotalsOwedTable,
} from '#main/totals/totals.table.ts'

/** The tables of all features. */
export interface Database {
  sessions: SessionsTable
  session_exercises: SessionExercisesTable
  warmup_sets: WarmupSetsTable
  working_sets: WorkingSetsTable
  tombstones: TombstonesTable
  outbox: OutboxTable
  notices: NoticesTable
  drafts: DraftsTable
  settings: SettingsTable
  exercise_catalogue: ExerciseCatalogueTable
  exercise_aliases: ExerciseAliasesTable
  import_batches: ImportBatchesTable
  import_batch_sessions: ImportBatchSessionsTable
  own_exercise_names: OwnExerciseNamesTable
  own_movements: OwnMovementsTable
  exercise_changes: ExerciseChangesTable
  session_totals: SessionTotalsTable
  exercise_totals: ExerciseTotalsTable
  exercise_maxima: ExerciseMaximaTable
  exercise_counts: ExerciseCountsTable
  totals_owed: TotalsOwedTable
  session_search: SessionSearchTable
}

/** A database that may be written. */
export type Db = Kysely<Database>
/** What reading needs: a `Db`, a transaction and the read-only database all have it. */
export type ReadDb = Pick<Db, 'selectFrom' | 'selectNoFrom' | 'fn'>
