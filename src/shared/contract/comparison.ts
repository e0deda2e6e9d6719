import { z } from 'zod'

/** A session as far as it is known where it is named; dates are local. */
const sessionRefSchema = z.strictObject({ id: z.string(), date: z.string(), focus: z.string().nullable() })
export type SessionRef = z.output<typeof sessionRefSchema>

/**
 * What one file, or one session, is: owed to the disk; without its file; a file that is not what was written; rows that are
 * not; a file that cannot be used or not be read; one that no session has; one of a deleted session; one of a newer version;
 * none of ours; what a write that was cut off left; one more copy of a file.
 */
const findingKindSchema = z.enum([
  'pending',
  'missing',
  'different',
  'rows',
  'unreadable',
  'outOfReach',
  'onlyInFiles',
  'deleted',
  'newer',
  'notOurs',
  'leftOver',
  'copy',
])
export type FindingKind = z.output<typeof findingKindSchema>

const findingSchema = z.strictObject({
  kind: findingKindSchema,
  /** Name of the file in the folder of session files; null where there is none. */
  file: z.string().nullable(),
  session: sessionRefSchema.nullable(),
  words: z.string(),
  /** Whether a person decides which of the two counts. */
  isChoice: z.boolean(),
})
export type Finding = z.output<typeof findingSchema>

const repairSchema = z.strictObject({
  action: z.enum(['write', 'import', 'trash', 'quarantine', 'remove', 'rebuild', 'takeFile', 'takeDatabase']),
  /** Name of the file in the folder of session files, or of the database. */
  file: z.string().nullable(),
  session: sessionRefSchema.nullable(),
  words: z.string(),
})
export type Repair = z.output<typeof repairSchema>

const databaseStateSchema = z.enum([
  'sound',
  'missing',
  'damaged',
  'behind',
  'newer',
  'foreign',
  'olderTool',
  'unreadable',
])
export type DatabaseState = z.output<typeof databaseStateSchema>

/** The two copies of a log beside each other. Sizes are bytes, the database's with its write-ahead log. */
export const comparisonSchema = z.strictObject({
  database: z.strictObject({
    path: z.string(),
    bytes: z.int(),
    state: databaseStateSchema,
    /** What is wrong with it, in words. */
    problems: z.array(z.string()),
  }),
  folder: z.strictObject({ path: z.string(), bytes: z.int(), problem: z.string().nullable() }),
  sessions: z.int(),
  /** Session files on disk, whatever is in them. */
  files: z.int(),
  equal: z.int(),
  pending: z.int(),
  missing: z.int(),
  different: z.int(),
  unreadable: z.int(),
  onlyInFiles: z.int(),
  /** Nothing is amiss, or nothing that the settings did not ask for. */
  isWell: z.boolean(),
  findings: z.array(findingSchema),
  /** What a repair would do, in order. */
  repairs: z.array(repairSchema),
})
export type Comparison = z.output<typeof comparisonSchema>

/** Which of the two counts where they differ. */
export const sideSchema = z.enum(['file', 'database'])
export type Side = z.output<typeof sideSchema>
