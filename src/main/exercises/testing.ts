import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { settleTotals } from '#main/totals/totals.service.ts'
import type { PreviewedChange } from '#shared/contract/exercise-changes.ts'
import type { MovementFacts } from '#shared/contract/exercises.ts'
import { getExercise, previewChange } from './exercise-details.ts'
import { rememberNames } from './exercise-names.service.ts'
import { listExerciseChoices } from './exercises.repository.ts'
import { createExercisesService } from './exercises.service.ts'
import { listChanges } from './list-changes.ts'

/** Facts of a made-up movement. */
export const facts = (part: Partial<MovementFacts> = {}): MovementFacts => ({
  primaryMuscles: ['chest'],
  secondaryMuscles: ['triceps'],
  equipment: 'machine',
  loadMode: 'external',
  ...part,
})

/** A log whose movements can be changed; the clock goes on by a second with every change. */
export async function openExercises() {
  const log = await openTestLog()
  let ticks = 0
  const now = () => new Date(Date.UTC(2026, 3, 1) + 1000 * ticks++)
  const exercises = createExercisesService({ db: log.db, now, newId: () => crypto.randomUUID() })
  const done = async (date: string, name: string, kg = 60, bodyWeightKg: number | null = null) => {
    const workingSets = [{ weightKg: kg, repCount: { full: 5, partial: 0 } }]
    const session = testSession({ id: crypto.randomUUID(), date, bodyWeightKg, exercises: [{ name, workingSets }] })
    await log.sessions.save(session)
    return session.id
  }
  return {
    ...log,
    exercises,
    done,
    get: (name: string) => getExercise(log.readDb, name),
    choice: async (name: string) => (await listExerciseChoices(log.readDb)).find((it) => it.name === name),
    choices: () => listExerciseChoices(log.readDb),
    preview: (change: PreviewedChange) => previewChange(log.readDb, change, now()),
    changes: async () => (await listChanges(log.readDb, { limit: 200, offset: 0 })).changes,
    remember: (names: { name: string; movement: string | null }[]) =>
      log.db.transaction().execute((db) => rememberNames(db, names, now())),
    settle: () => settleTotals(log.db),
  }
}
