import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#main/db/schema.ts'
import { describeError, type Log } from '#main/lib/log.ts'
import { createSerial } from '#main/lib/serial.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { createLoadModes, type LoadModes } from './load-modes.repository.ts'
import { exerciseIds, forgetOwed, listOwed, putTotals, setVolume } from './totals.repository.ts'
import { totalsOf } from './totals-of.ts'

/** Sessions of one transaction: as long as it lasts, nobody else can write. */
const AT_ONCE = 25

async function settleOne(db: Db, id: string, modes: LoadModes): Promise<void> {
  const found = await findSession(db, id)
  await forgetOwed(db, id)
  if (!found) return
  const totals = totalsOf(found.session, await modes(found.session.exercises.map(({ name }) => name)))
  await setVolume(db, totals.session)
  await putTotals(db, totals, await exerciseIds(db, id))
}

async function settleSome(db: Db, signal: AbortSignal | undefined): Promise<number> {
  return db.transaction().execute(async (db) => {
    const ids = await listOwed(db, AT_ONCE)
    const modes = createLoadModes(db)
    for (const id of ids) {
      if (signal?.aborted) break
      await settleOne(db, id, modes)
      await breathe()
    }
    return ids.length
  })
}

/** Makes the totals that are owed, a few at a time, until none is or it is told to stop; answers whether any was owed. */
export async function settleTotals(db: Db, signal?: AbortSignal): Promise<boolean> {
  let any = false
  while (!signal?.aborted && (await listOwed(db, 1)).length > 0) {
    await settleSome(db, signal)
    any = true
  }
  return any
}

interface Ports {
  db: Db
  /** Called when totals were made: numbers that were shown before may be old. */
  changed(): void
  log: Log
}

/** Makes owed totals beside everything else that goes on. */
export function createTotalsService({ db, changed, log }: Ports) {
  const stop = new AbortController()
  const inTurn = createSerial()

  async function settle(): Promise<void> {
    if (await settleTotals(db, stop.signal)) changed()
  }

  return {
    /** Resolves once nothing is owed. Rejects with one of `databaseErrors`. */
    settle: (): Promise<void> => inTurn(settle),

    /** Tries to make what is owed and never rejects: what fails is tried again when somebody asks for the numbers. */
    async attempt(): Promise<void> {
      await inTurn(settle).catch((error: unknown) => log('error', 'Totals could not be made', describeError(error)))
    },

    /** Stops between two sessions; the rest is made later. */
    async close(): Promise<void> {
      stop.abort()
      await inTurn(async () => {})
    },
  }
}
