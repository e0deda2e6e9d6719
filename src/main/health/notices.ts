import type { Db, ReadDb } from '#main/db/schema.ts'
import type { Notice } from '#shared/contract/health.ts'

/** What the app and the command line found and did, kept until the person has seen it. */
export interface Notices {
  /** Keeps notices; one that is kept already is kept once. */
  add(notices: readonly Notice[]): Promise<void>
  /** Keeps what a comparison of the two copies found: what an earlier one said of files as they were then goes. */
  reconciled(notices: readonly Notice[]): Promise<void>
  /** All that is kept, oldest first. */
  all(): Promise<Notice[]>
  dismiss(): Promise<void>
}

/** Notices that say how files are, not what was done: only the last comparison knows. */
const OF_THE_MOMENT: readonly Notice['code'][] = ['different', 'pending']
const isOfTheMoment = ({ code }: Notice): boolean => OF_THE_MOMENT.includes(code)

async function insert(db: Db, notices: readonly Notice[]): Promise<void> {
  for (const { code, message, file } of notices) {
    await db
      .insertInto('notices')
      .values({ code, message, file })
      .onConflict((conflict) => conflict.doNothing())
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
      // Where there is nothing to note, a start does not wait for another program's write.
      if (notices.length === 0 && !(await held()).some(isOfTheMoment)) return
      await db.transaction().execute(async (db) => {
        await db.deleteFrom('notices').where('code', 'in', OF_THE_MOMENT).execute()
        await insert(db, notices)
      })
    },
    all: held,
    async dismiss() {
      await db.deleteFrom('notices').execute()
    },
  }
}
