import { createHash } from 'node:crypto'
import { v5 } from 'uuid'
import { sessionIdSchema } from '#shared/domain/session.ts'

/** The namespace of ids that are made from what another program called a session. Never change it: ids would change. */
const NAMESPACE = '6b1f0c4e-3f6a-4f0e-9d57-2b8f5a0c7e11'

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The id of a session that a kind of source calls by a name of its own: the same for ever. */
export const sourcedId = (kind: string, sourceId: string): string => v5(`${kind}:${sourceId}`, NAMESPACE)

/**
 * The id of a session: its own where it is a UUID, else a UUIDv5 of the kind of file and the id it had there, which is
 * then kept as `sourceId`. Without any id, the content stands in for one, so that the same content is the same session.
 */
export function identify(kind: string, id: unknown, content: unknown): { id: string; sourceId: string | null } {
  const given = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : ''
  if (given === '') return { id: sourcedId(kind, `content:${digest(JSON.stringify(content))}`), sourceId: null }
  const uuid = sessionIdSchema.safeParse(given.toLowerCase())
  return uuid.success ? { id: uuid.data, sourceId: null } : { id: sourcedId(kind, given), sourceId: given }
}
