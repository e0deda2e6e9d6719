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
