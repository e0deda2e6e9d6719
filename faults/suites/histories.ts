import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { after, type Event, filesOf, history, isLoss, type Model } from '#faults/lib/history.ts'
import { type MortalLog, NOBODY, openMortalLog } from '#faults/lib/mortal-log.ts'
import { amount, emptyOutcome, type Suite } from '#faults/lib/plan.ts'
import { damageOf, readState } from '#faults/lib/read-state.ts'
import { sessionNumber } from '#faults/lib/sessions.ts'
import { freshFolder, removeFolder } from '#faults/lib/templates.ts'
import { copyTree } from '#faults/lib/tree.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { databasePath } from '#main/services.ts'
import { AppError } from '#shared/errors.ts'

/** A log on its way through a history: what it must be, and where it is. */
interface Life {
  dataDir: string
  log: MortalLog
  model: Model
}

const isRefusal = (error: unknown): boolean => error instanceof AppError && error.code === 'SESSION_NOT_FOUND'

async function act({ sessions, reconcile }: MortalLog, event: Event): Promise<void> {
  const { id } = sessionNumber('n' in event ? event.n : 0)
  try {
    if (event.is === 'save') await sessions.save(sessionNumber(event.n, event.focus))
    else if (event.is === 'remove') await sessions.remove(id)
    else if (event.is === 'restore') await sessions.restore(id)
    else await reconcile()
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

/** Both copies are the same, and one of those that they may be; answers which. */
async function agreed(dataDir: string, allowed: readonly Model[]): Promise<Model> {
  const { database, files } = await readState(dataDir)
  const model = allowed.find((model) => isDeepStrictEqual(filesOf(model), database))
  if (!model) throw new Error(`The database is none of ${allowed.length}: ${JSON.stringify(database)}`)
  if (!isDeepStrictEqual(database, files)) throw new Error(`The files differ: ${JSON.stringify({ database, files })}`)
  return model
}

/** Opens the log again, where it is or on what a dead app left. */
async function reopen(life: Life, allowed: readonly Model[]): Promise<void> {
  life.log = await openMortalLog(life.dataDir)
  await life.log.reconcile()
  const damage = damageOf(databasePath(life.dataDir))
  if (damage.length > 0) throw new Error(damage.join())
  life.model = await agreed(life.dataDir, allowed)
}

async function die(life: Life): Promise<void> {
  // What is on disk at this moment, before a dying handle could tidy anything up.
  const left = `${life.dataDir}x`
  copyTree(life.dataDir, left)
  await life.log.bury()
  const { sessions } = foldersOf(left)
  for (const name of existsSync(sessions) ? readdirSync(sessions) : []) {
    renameSync(
      join(sessions, name),
      join(sessions, name.replace(`.traininglogs-${process.pid}-`, `.traininglogs-${NOBODY}-`)),
    )
  }
  removeFolder(life.dataDir)
  life.dataDir = left
}

async function lose(life: Life, what: 'lose database' | 'lose files'): Promise<void> {
  await life.log.close()
  const gone =
    what === 'lose files'
      ? [foldersOf(life.dataDir).sessions]
      : ['', '-wal', '-shm'].map((suffix) => databasePath(life.dataDir) + suffix)
  for (const path of gone) rmSync(path, { recursive: true, force: true })
}

async function live(life: Life, event: Event): Promise<void> {
  const next = after(life.model, event)
  if (isLoss(event)) {
    await lose(life, event.is)
    return reopen(life, [next])
  }
  const { fuse } = life.log
  fuse.burn(event.dies)
  const isDone = await Promise.race([act(life.log, event).then(() => true), fuse.blown.then(() => false)])
  fuse.burn(null)
  if (!fuse.isBlown()) {
    life.model = await agreed(life.dataDir, [next])
    return
  }
  await die(life)
  // What was acknowledged before it died is there; what was not may be.
  await reopen(life, isDone ? [next] : [life.model, next])
}

/** Plays random histories; each failure can be played again by its seed and path. */
export const histories: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const numRuns = amount(plan, 60, 10_000)
  let events = 0
  const property = fc.asyncProperty(history, async (history) => {
    const dataDir = await freshFolder(plan.work, 'opened')
    const life: Life = { dataDir, log: await openMortalLog(dataDir), model: new Map() }
    for (const event of history) await live(life, event)
    await life.log.close()
    await reopen(life, [life.model])
    await life.log.close()
    removeFolder(life.dataDir)
    events += history.length
  })
  const details = await fc.check(property, { numRuns, seed: plan.seed, ...(plan.path ? { path: plan.path } : {}) })
  outcome.figures = { histories: details.numRuns, events, lost: details.failed ? 1 : 0 }
  if (details.failed)
    outcome.failures.push(
      `--seed ${details.seed} --path ${details.counterexamplePath}: ${String(details.errorInstance)} after ${JSON.stringify(details.counterexample)}`,
    )
  return outcome
}
