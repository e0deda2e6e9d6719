import type { Db, ReadDb } from '#main/db/schema.ts'
import type { Notice } from '#shared/contract/health.ts'

/** What the app and the command line found and did, kept until the person has seen it. */
export interface Notices {
  /** Keeps notices; one that is kept already is kept once. */
  add(notices: readonly Notice[]): Promise<void>
  /** Keeps what a comparison of the two copies found: what an earlier one said of files as they were then goes. */
  reconciled(notices: readonly Notice[]): Promise<void>
  /** Keeps one notice of a code in the place of those before; null: none. */
  replace(code: Notice['code'], notice: Notice | null): Promise<void>
  /** All that is kept, oldest first. */
  all(): Promise<Notice[]>
  dismiss(): Promise<void>
}

/** Notices that say how files are, not what was done: only the last comparison knows. */
const OF_THE_MOMENT: readonly Notice['code'][] = ['different', 'pending']
const isOfTheMoment = ({ code }: Notice): boolean => OF_THE_MOMENT.includes(code)

const isSame = (a: Notice, b: Notice): boolean => a.code === b.code && a.message === b.message && a.file === b.file

async function insert(db: Db, notices: readonly Notice[]): Promise<void> {
  for (const { code, message, file } of notices) {
    await db
      .insertInto('notices')
      .values({ code, message, file })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function remove(db: Db, notices: readonly Notice[]): Promise<void> {
  for (const { code, message, file } of notices) {
    await db
      .deleteFrom('notices')
      .where('code', '=', code)
      .where('message', '=', message)
      .where('file', 'is', file)
      .execute()
  }
}

export function createNotices({ db, readDb }: { db: Db; readDb: ReadDb }): Notices {
  const held = () => readDb.selectFrom('notices').select(['code', 'message', 'file']).orderBy('id').execute()
  return {
    async add(notices) {
      if (notices.length === 0) return
      await db.transaction().execute((db) => insert(db, notices))
    },
    async reconciled(notices) {
      const kept = await held()
      const gone = kept.filter((old) => isOfTheMoment(old) && !notices.some((notice) => isSame(old, notice)))
      const fresh = notices.filter((notice) => !kept.some((old) => isSame(old, notice)))
      // Where there is nothing to note, a start does not wait for another program's write, and changes nothing.
      if (gone.length === 0 && fresh.length === 0) return
      await db.transaction().execute(async (db) => {
        await remove(db, gone)
        await insert(db, fresh)
      })
    },
    async replace(code, notice) {
      if (!notice && !(await held()).some((one) => one.code === code)) return
      await db.transaction().execute(async (db) => {
        await db.deleteFrom('notices').where('code', '=', code).execute()
        if (notice) await insert(db, [notice])
      })
    },
    all: held,
    async dismiss() {
      await db.deleteFrom('notices').execute()
    },
  }
}
