import type { Generated } from 'kysely'

/** A movement the app knows; muscles are JSON lists. */
export interface ExerciseCatalogueTable {
  exercise_key: string
  name: string
  primary_muscles: string
  secondary_muscles: string
  equipment: string
  load_mode: string
}

/** Another name for a movement of the catalogue. */
export interface ExerciseAliasesTable {
  alias_key: string
  exercise_key: string
  name: string
}

/** What a person decided about a name: another name of a movement, or (null) an exercise of its own. */
export interface OwnExerciseNamesTable {
  name_key: string
  name: string
  movement_key: string | null
  /** Instant, ISO 8601, UTC. */
  decided_at: string
}

/** A movement as a person described it: outranks the catalogue's of the same key. Muscles are JSON lists. */
export interface OwnMovementsTable extends ExerciseCatalogueTable {
  /** Instant, ISO 8601, UTC. */
  updated_at: string
}

/** A change that can be undone; `summary`, `before` and `after` are JSON: what it did, the rows it found and those it left. */
export interface ExerciseChangesTable {
  /** Counts up with every change. */
  nth: Generated<number>
  id: string
  /** Instant, ISO 8601, UTC. */
  made_at: string
  summary: string
  before: string
  after: string
  undone_at: string | null
}
