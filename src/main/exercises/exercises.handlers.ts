import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import type { Changed } from '#shared/contract/exercise-changes.ts'
import { getExercise, previewChange } from './exercise-details.ts'
import { listExerciseChoices } from './exercises.repository.ts'
import type { ExercisesService } from './exercises.service.ts'
import { listChanges } from './list-changes.ts'

interface Ports {
  exercises: ExercisesService
  events: Events
  now(): Date
  /** Begins to make the totals that a change owes. */
  settleTotals(): void
}

/** Routes of the movements to choose from. */
export function exerciseHandlers({ exercises, events, now, settleTotals }: Ports): HandlersOf<'exercises'> {
  async function announced(change: Promise<Changed>): Promise<Changed> {
    const changed = await change
    events.emit({ type: 'changed', feature: 'exercises' })
    settleTotals()
    return changed
  }
  return {
    'exercises.list': (_input, db) => listExerciseChoices(db),
    'exercises.get': ({ name }, db) => getExercise(db, name),
    'exercises.create': ({ name, facts }) => announced(exercises.create(name, facts)),
    'exercises.save': ({ name, facts }) => announced(exercises.save(name, facts)),
    'exercises.reset': ({ name }) => announced(exercises.reset(name)),
    'exercises.preview': (change, db) => previewChange(db, change, now()),
    'exercises.rename': (asked) => announced(exercises.rename(asked)),
    'exercises.merge': (asked) => announced(exercises.merge(asked)),
    'exercises.changes': (page, db) => listChanges(db, page),
    'exercises.undoChange': ({ id }) => announced(exercises.undoChange(id)),
  }
}
