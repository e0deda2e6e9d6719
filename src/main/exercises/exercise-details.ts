import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadDb } from '#main/db/schema.ts'
import type { ChangePreview, ChangeSide, PreviewedChange } from '#shared/contract/exercise-changes.ts'
import type { ExerciseDetails, Logged } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { type NameState, withRows } from './change-rows.ts'
import { connectedMovements } from './connected-movements.repository.ts'
import { knownMovements } from './known-movements.ts'
import { addedUp, nothingLogged, readLogged } from './logged.repository.ts'
import { shownFacts } from './movement-facts.ts'
import { keysOf, type Movement, movementsOf, otherNamesOf } from './movement-graph.ts'
import { readNameState } from './movements.repository.ts'
import type { Plan } from './plan.ts'
import { planMerge, planRename } from './plan-names.ts'

const byName = new Intl.Collator('en').compare

/** The movement of a name; every other one is read only where it is not known, for names that are near. */
async function findMovement(db: ReadDb, name: string): Promise<Movement> {
  const key = exerciseKey(name)
  const found = (await connectedMovements(db, [key])).find((movement) => keysOf(movement).includes(key))
  return found?.facts ? found : knownMovements(await readNameState(db)).find(name)
}

/** A movement by any of its names, with what is logged under each. Rejects with `EXERCISE_UNKNOWN`. */
export async function getExercise(db: ReadDb, name: string): Promise<ExerciseDetails> {
  const movement = await findMovement(db, name)
  const logged = await readLogged(db, keysOf(movement))
  const names = [...movement.names].map(([key, name]) => ({
    name,
    ...(logged.get(key) ?? nothingLogged),
  }))
  return {
    name: movement.name,
    ...shownFacts(movement.facts),
    origin: movement.origin,
    isDescribed: movement.isDescribed,
    catalogueName: movement.catalogueName,
    logged: await addedUp(db, logged),
    names: names.sort((a, b) => b.sessions - a.sessions || byName(a.name, b.name)),
  }
}

async function sideOf(db: ReadDb, movement: Movement, logged: ReadonlyMap<string, Logged>): Promise<ChangeSide> {
  const own = new Map([...logged].filter(([key]) => movement.names.has(key)))
  return {
    name: movement.name,
    ...shownFacts(movement.facts),
    ...(await addedUp(db, own)),
    otherNames: otherNamesOf(movement).sort(byName),
  }
}

const planOf = (state: NameState, change: PreviewedChange, now: string): Plan =>
  change.kind === 'rename' ? planRename(state, change, now) : planMerge(state, change, now)

const modeOf = ({ facts }: Movement): LoadMode => shownFacts(facts).loadMode

/** What a rename or a merge would do. Rejects as they would. */
export async function previewChange(db: ReadDb, change: PreviewedChange, now: Date): Promise<ChangePreview> {
  const state = await readNameState(db)
  await breathe()
  const { rows, key } = planOf(state, change, now.toISOString())
  await breathe()
  const known = knownMovements(state)
  const given = change.kind === 'rename' ? [change.name] : [change.into, ...change.names]
  const sides = [...new Set(given.map((name) => known.find(name)))]
  const left = movementsOf(withRows(state, rows)).find((movement) => movement.key === key)
  if (!left) throw new Error(`No movement is left of ${key}.`)
  const logged = await readLogged(db, keysOf(left))
  const before = await Promise.all(sides.map((side) => sideOf(db, side, logged)))
  const to = modeOf(left)
  const recounted = sides.flatMap((side, place) => {
    const sessions = before[place]?.sessions ?? 0
    return modeOf(side) === to || sessions === 0 ? [] : [{ name: side.name, from: modeOf(side), to, sessions }]
  })
  return { before, after: await sideOf(db, left, logged), recounted }
}
