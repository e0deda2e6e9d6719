import type { Db } from '#main/db/schema.ts'
import type { Changed, Merge, Rename } from '#shared/contract/exercise-changes.ts'
import { exerciseErrors, type MovementFacts } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { type NameState, rowsNow } from './change-rows.ts'
import type { ChangeSummary } from './change-text.ts'
import { insertChange, markUndone, readChanges } from './changes.repository.ts'
import { knownMovements } from './known-movements.ts'
import { readNameState } from './movements.repository.ts'
import type { Plan } from './plan.ts'
import { planCreate, planReset, planSave } from './plan-description.ts'
import { planMerge, planRename } from './plan-names.ts'
import { obstacleTo, rowsToUndo } from './undo-change.ts'
import { writeNames } from './write-names.ts'

interface Ports {
  db: Db
  now(): Date
  newId(): string
}

/** The name of the movement that a key stands for, null where there is none any more. */
const nameNow = (state: NameState, key: string): string | null => knownMovements(state).byKey.get(key)?.name ?? null

const changedName = (summary: ChangeSummary): string => (summary.kind === 'merge' ? summary.into : summary.name)

/** Changes what movements are called and what is known of them. No session is touched: history follows by identity. */
export function createExercisesService({ db, now, newId }: Ports) {
  /** Makes a change and keeps what it did, all of it or nothing. */
  const change = (plan: (state: NameState, now: string) => Plan): Promise<Changed> =>
    db.transaction().execute(async (db) => {
      const madeAt = now().toISOString()
      const state = await readNameState(db)
      const { rows, key, summary } = plan(state, madeAt)
      if (rows.names.length + rows.movements.length === 0) return { name: nameNow(state, key), change: null }
      const id = newId()
      await insertChange(db, { id, madeAt, undoneAt: null, summary, before: rowsNow(state, rows), after: rows })
      return { name: nameNow(await writeNames(db, state, rows), key), change: id }
    })

  return {
    /** Rejects with `EXERCISE_NAME_TAKEN` or `EXERCISE_NAME_INVALID`. */
    create: (name: string, facts: MovementFacts): Promise<Changed> =>
      change((state, now) => planCreate(state, name, facts, now)),

    /** Rejects with `EXERCISE_UNKNOWN`. */
    save: (name: string, facts: MovementFacts): Promise<Changed> =>
      change((state, now) => planSave(state, name, facts, now)),

    /** Rejects with `EXERCISE_UNKNOWN` or `EXERCISE_NOTHING_CHANGES`. */
    reset: (name: string): Promise<Changed> => change((state) => planReset(state, name)),

    /** Rejects with one of `exerciseErrors`, or `EXERCISE_NAME_INVALID`. */
    rename: (asked: Rename): Promise<Changed> => change((state, now) => planRename(state, asked, now)),

    /** Rejects with `EXERCISE_UNKNOWN` or `EXERCISE_NOTHING_CHANGES`. */
    merge: (asked: Merge): Promise<Changed> => change((state, now) => planMerge(state, asked, now)),

    /**
     * Takes a change back, the last or an older one. Rejects with `EXERCISE_CHANGE_UNKNOWN`, `EXERCISE_CHANGE_UNDONE`, or
     * `EXERCISE_CHANGE_BUILT_UPON` where a newer one would lose its ground.
     */
    undoChange: (id: string): Promise<Changed> =>
      db.transaction().execute(async (db) => {
        const changes = await readChanges(db)
        const stored = changes.find((it) => it.id === id)
        if (!stored) throw new AppError(exerciseErrors.CHANGE_UNKNOWN, t('exercises.errors.changeUnknown'))
        if (stored.undoneAt !== null)
          throw new AppError(exerciseErrors.CHANGE_UNDONE, t('exercises.errors.changeUndone'))
        const state = await readNameState(db)
        const obstacle = obstacleTo(state, stored, changes)
        if (obstacle !== null) throw new AppError(exerciseErrors.CHANGE_BUILT_UPON, obstacle)
        await markUndone(db, id, now().toISOString())
        const after = await writeNames(db, state, rowsToUndo(state, stored))
        return { name: nameNow(after, exerciseKey(changedName(stored.summary))), change: null }
      }),
  }
}
export type ExercisesService = ReturnType<typeof createExercisesService>
