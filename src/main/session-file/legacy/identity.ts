import { createHash } from 'node:crypto'
import { v5 } from 'uuid'
import { sessionIdSchema } from '#shared/domain/session.ts'
import type { Shape } from './shape.ts'

/** The namespace of ids that are made from what another program called a session. Never change it: ids would change. */
const NAMESPACE = '6b1f0c4e-3f6a-4f0e-9d57-2b8f5a0c7e11'

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * The id of a session: its own where it is a UUID, else a UUIDv5 of the kind of file and the id it had there, which is
 * then kept as `sourceId`. Without any id, the content stands in for one, so that the same content is the same session.
 */
export function identify(kind: Shape['kind'], id: unknown, content: unknown): { id: string; sourceId: string | null } {
  const given = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : ''
  if (given === '') return { id: v5(`${kind}:content:${digest(JSON.stringify(content))}`, NAMESPACE), sourceId: null }
  const uuid = sessionIdSchema.safeParse(given.toLowerCase())
  return uuid.success ? { id: uuid.data, sourceId: null } : { id: v5(`${kind}:${given}`, NAMESPACE), sourceId: given }
}
