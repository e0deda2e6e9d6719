import { setImmediate as breathe } from 'node:timers/promises'
import type { OldDatabase } from '#main/db/old-database.ts'
import type { ReadDb } from '#main/db/schema.ts'
import type { Exporter } from '#main/outbox/exporter.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { findRecord } from '#main/sessions/sessions.repository.ts'
import type { SessionsService } from '#main/sessions/sessions.service.ts'
import { findTombstone } from '#main/sessions/tombstones.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { type Session, sessionSchema } from '#shared/domain/session.ts'

interface Ports {
  db: ReadDb
  sessions: Pick<SessionsService, 'carryOver'>
  exporter: Pick<Exporter, 'keepInTrash'>
}

/** A session of an old database; `document` is its file if it is just as it was saved. */
interface OldSession {
  session: Session
  revision: number
  fileName: string
  document: string | null
}

async function readOld({ db }: OldDatabase, id: string): Promise<OldSession | null> {
  try {
    const found = await findSession(db, id)
    const session = sessionSchema.safeParse(found?.session)
    if (!found || !session.success) return null
    const { revision, contentHash, fileName } = found.record
    const text = serializeSession(session.data, revision)
    return { session: session.data, revision, fileName, document: hashOf(text) === contentHash ? text : null }
  } catch {
    return null
  }
}

const COLUMNS = ['id', 'revision', 'content_hash'] as const

/**
 * Takes over the sessions of which an old database has more than the new one, which holds what files had: those that had no
 * file, and newer revisions whose file was still owed. What it has otherwise goes to the trash. Answers how many were taken
 * over, and the ids of those that nobody can read.
 */
export async function carrySessions(
  { db, sessions, exporter }: Ports,
  old: OldDatabase,
  only: readonly string[] | null = null,
): Promise<{ taken: number; lost: string[] }> {
  const lost: string[] = []
  let taken = 0
  const ids = new Set<string>()
  for (const { id, revision, content_hash } of old.rows('sessions', COLUMNS).rows) {
    if (typeof id !== 'string' || ids.has(id) || (only && !only.includes(id))) continue
    ids.add(id)
    const record = await findRecord(db, id)
    if (record?.contentHash === content_hash || (!record && (await findTombstone(db, id)))) continue
    const found = await readOld(old, id)
    if (!record && !found) lost.push(id)
    else if (found && (!record || (Number(revision) > record.revision && found.document !== null))) {
      await sessions.carryOver([found])
      taken += 1
    } else if (found?.document) await exporter.keepInTrash(found.fileName, found.document)
    await breathe()
  }
  return { taken, lost }
}
