import type { Session } from '#shared/domain/session.ts'
import { contentHashOf } from './content-hash.ts'
import { fileSchema, type SessionFile } from './file-schema.ts'
import { toFile } from './to-file.ts'

const textOf = (file: SessionFile): string => `${JSON.stringify(file, null, 2)}\n`

/**
 * Whether a file, which was read as this document and this session and whose content hash is right, is byte for byte what
 * `serializeSession` gives: asked without making it, because of thousands. The schema leaves such a text as it is, so what it
 * made of it says the same.
 */
export const isSerialized = (text: string, file: SessionFile, session: Session, revision: number): boolean =>
  textOf(file) === text && textOf({ ...toFile(session, revision), contentHash: file.contentHash }) === text

/** The document of a session's file with its content hash. `revision` counts the saves of the session. */
export function toSessionDocument(session: Session, revision: number): SessionFile {
  // Parsing puts every key, the inner ones too, into the order of the schema, and lets no file out that breaks it.
  const file = fileSchema.parse(toFile(session, revision))
  return { ...file, contentHash: contentHashOf(textOf({ ...file, contentHash: 'sha256:' })) }
}

/**
 * The text of a session's file: JSON with two-space indent, LF and a final newline, its keys in a stable order, so that
 * equal sessions of equal revision give identical bytes.
 */
export const serializeSession = (session: Session, revision: number): string =>
  textOf(toSessionDocument(session, revision))
