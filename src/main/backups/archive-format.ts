import { z } from 'zod'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'

/** How the file of an archive ends. It is a zip file. */
export const ARCHIVE_EXTENSION = '.traininglogs'

/** The names in an archive; the session files are below `sessions/`. */
export const ARCHIVE = { manifest: 'manifest.json', database: 'traininglogs.db', settings: 'settings.json' } as const
const SESSION = /^sessions\/(training_session_\d{4}_\d\d_\d\d_[0-9a-z]{8,32}\.json)$/i

/** The name of a session's file in an archive. */
export const sessionEntry = (fileName: string): string => `sessions/${fileName}`

/** The name of the session file that an entry holds; null where it is none. */
export const sessionFileOf = (entry: string): string | null => SESSION.exec(entry)?.[1] ?? null

const FORMAT_VERSION = 1
const FORMAT = 'traininglogs-archive'

/** What any version of a manifest says, so that a newer one is told apart from one that is broken. */
export const anyManifestSchema = z.looseObject({ format: z.literal(FORMAT), formatVersion: z.int().min(1) })

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  appVersion: z.string().max(100),
  createdAt: z.iso.datetime(),
  counts: z.record(z.string().max(200), z.int().min(0)),
  entries: z
    .array(
      z.strictObject({ name: z.string().max(200), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    )
    .max(1_000_000),
})
export type Manifest = z.output<typeof manifestSchema>
export type ManifestEntry = Manifest['entries'][number]

/** A manifest of this version. */
export const manifestOf = (parts: Omit<Manifest, 'format' | 'formatVersion'>): Manifest => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  ...parts,
})

/** What an archive may hold: far more than any log, and less than fills a disk. */
export const LIMITS = {
  entries: 500_000,
  manifestBytes: 100_000_000,
  settingsBytes: 1_000_000,
  sessionBytes: MAX_SESSION_FILE_BYTES,
  databaseBytes: 16_000_000_000,
  totalBytes: 32_000_000_000,
  /** An entry that grows more than this is no log: ours grow tenfold. Small ones may. */
  ratio: 250,
  ratioFromBytes: 1_000_000,
} as const
