import type { ReadDb } from '#main/db/schema.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Settings } from '#shared/contract/settings.ts'

/** What every answer is made from. `today` counts days from 1970-01-01. */
export interface View {
  db: ReadDb
  settings: Settings
  today: number
}

/** A view of the log with the settings as they are now. */
export const openView = async (db: ReadDb, today: number): Promise<View> => ({
  db,
  settings: await readSettings(db),
  today,
})
