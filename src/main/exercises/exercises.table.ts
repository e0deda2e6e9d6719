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
