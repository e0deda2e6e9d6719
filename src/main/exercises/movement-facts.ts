import type { Selectable } from 'kysely'
import type { MovementFacts } from '#shared/contract/exercises.ts'
import type { Equipment } from '#shared/domain/equipment.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import type { Muscle } from '#shared/domain/muscle.ts'
import type { ExerciseCatalogueTable } from './exercises.table.ts'

type FactColumns = Pick<
  Selectable<ExerciseCatalogueTable>,
  'primary_muscles' | 'secondary_muscles' | 'equipment' | 'load_mode'
>

/** The facts of a row. Only the catalogue of this version and parsed input are written to these columns. */
export const factsOf = (row: FactColumns): MovementFacts => ({
  primaryMuscles: JSON.parse(row.primary_muscles) as Muscle[],
  secondaryMuscles: JSON.parse(row.secondary_muscles) as Muscle[],
  equipment: row.equipment as Equipment,
  loadMode: row.load_mode as LoadMode,
})

/** The columns of facts. */
export const factColumns = (facts: MovementFacts): FactColumns => ({
  primary_muscles: JSON.stringify(facts.primaryMuscles),
  secondary_muscles: JSON.stringify(facts.secondaryMuscles),
  equipment: facts.equipment,
  load_mode: facts.loadMode,
})

/** Facts as they are shown where there may be none: nothing is made up, and a weight is what it says. */
export const shownFacts = (facts: MovementFacts | null) => facts ?? noFacts
const noFacts: Omit<MovementFacts, 'equipment'> & { equipment: null } = {
  primaryMuscles: [],
  secondaryMuscles: [],
  equipment: null,
  loadMode: 'external',
}
