import { basename, join } from 'node:path'
import { copyVerified } from '#main/db/verified-copy.ts'
import { discard } from '#main/lib/discard.ts'
import type { Watch } from '#main/lib/watch.ts'
import { backupName } from './backup-name.ts'
import { carryDrafts } from './carry-drafts.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Order, Results } from './orders.ts'
import { prepareState, settleDatabase } from './prepare.ts'
import { describeProblem } from './problems.ts'
import { writeArchive } from './write-archive.ts'

type OrderOf<Do extends Order['do']> = Extract<Order, { do: Do }>

/** Whether a log is as it is in a backup; a backup that cannot be read is none. */
function isAsIn(database: string, backup: string | null): boolean {
  try {
    return backup !== null && fingerprintOf(backup) === fingerprintOf(database)
  } catch {
    return false
  }
}

const keep = ({ database, folder, kind, now }: Omit<OrderOf<'backup'>, 'do' | 'unless'>) =>
  copyVerified(database, folder, ({ sessions = 0 }) => backupName(kind, now, sessions))

async function backUp(order: OrderOf<'backup'>): Promise<string | null> {
  return isAsIn(order.database, order.unless) ? null : (await keep(order)).path
}

async function archive(order: OrderOf<'archive'>, watch: Watch) {
  const { database, tempDir } = order
  const { path: snapshot, rows } = await copyVerified(database, tempDir, () => 'snapshot.db')
  try {
    return await writeArchive({ ...order, ...watch, snapshot, rows })
  } finally {
    await discard(join(tempDir, basename(snapshot)))
  }
}

async function seal({ live, made, folder, now }: OrderOf<'seal'>): Promise<string> {
  const { path } = await keep({ database: live, folder, kind: 'before-restore', now })
  carryDrafts(live, made)
  await settleDatabase(made)
  return path
}

async function work(order: Order, watch: Watch): Promise<Results[Order['do']]> {
  switch (order.do) {
    case 'backup':
      return backUp(order)
    case 'archive':
      return archive(order, watch)
    case 'prepare':
      return prepareState({ ...order, ...watch })
    case 'seal':
      return seal(order)
  }
}

/** What an order is about, for words. */
function placeOf(order: Order): string {
  switch (order.do) {
    case 'archive':
      return order.target
    case 'prepare':
      return order.name
    case 'backup':
    case 'seal':
      return order.folder
  }
}

/** Carries an order out; rejects with what went wrong, in words where there are any. */
export const carryOut = (order: Order, watch: Watch): Promise<Results[Order['do']]> =>
  work(order, watch).catch((error: unknown) => {
    throw describeProblem(error, placeOf(order))
  })
