import { join } from 'node:path'
import { z } from 'zod'
import { createStateFile } from '#main/lib/state-file.ts'

const schema = z.strictObject({ at: z.iso.datetime().nullable() })
export type LastCheck = z.output<typeof schema>

/** When an answer about updates came last, kept in the user data folder. */
export const createLastCheck = (dataDir: string) =>
  createStateFile<LastCheck>(join(dataDir, 'updates.json'), schema, { at: null })
