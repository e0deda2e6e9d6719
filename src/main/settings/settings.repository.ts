import type { Db, ReadDb } from '#main/db/schema.ts'
import { defaultSettings, type Settings, settingsSchema } from '#shared/contract/settings.ts'

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

/** What is set; a setting that is missing, or that this version cannot read, is as by default. */
export async function readSettings(db: ReadDb): Promise<Settings> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  const stored = new Map(rows.map(({ key, value }) => [key, parsed(value)]))
  const valid = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const { success, data } = schema.safeParse(stored.get(key))
    return success ? [[key, data] as const] : []
  })
  return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(valid) })
}

/** Sets what is given and leaves the rest; answers all settings. Must run in a transaction or alone. */
export async function writeSettings(db: Db, patch: Partial<Settings>): Promise<Settings> {
  const rows = Object.entries(patch).map(([key, value]) => ({ key, value: JSON.stringify(value) }))
  if (rows.length > 0) {
    await db
      .insertInto('settings')
      .values(rows)
      .onConflict((conflict) => conflict.column('key').doUpdateSet((row) => ({ value: row.ref('excluded.value') })))
      .execute()
  }
  return readSettings(db)
}
