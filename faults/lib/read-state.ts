import { existsSync } from 'node:fs'
import { connect } from '#main/db/connect.ts'
import { attachReader } from '#main/db/open.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { databasePath } from '#main/services.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { listRecords } from '#main/sessions/sessions.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { textsIn } from './tree.ts'

/** Both copies of a log, and what was put away. */
export interface LogState {
  /** By name of file: the text that the database says it has. */
  database: Record<string, string>
  files: Record<string, string>
  trash: string[]
  quarantine: string[]
}

const textsOf = (folder: string): Record<string, string> => (existsSync(folder) ? textsIn(folder) : {})

/** The session files there are. */
export const readFiles = (dataDir: string): Record<string, string> => textsOf(foldersOf(dataDir).sessions)

async function readDatabase(dataDir: string): Promise<Record<string, string>> {
  const reader = attachReader(databasePath(dataDir))
  try {
    return await reader.inSnapshot(async (db) => {
      const texts: Record<string, string> = {}
      for (const { id } of await listRecords(db, '', 100_000)) {
        const found = await findSession(db, id)
        if (!found) continue
        const text = serializeSession(found.session, found.record.revision)
        texts[found.record.fileName] = Buffer.from(text).toString('latin1')
      }
      return texts
    })
  } finally {
    reader.close()
  }
}

/** Reads what a data folder holds; the app may have it open. */
export async function readState(dataDir: string): Promise<LogState> {
  const { trash, quarantine } = foldersOf(dataDir)
  return {
    database: await readDatabase(dataDir),
    files: readFiles(dataDir),
    trash: Object.values(textsOf(trash)).sort(),
    // Databases that were replaced are kept there too; no two have the same bytes.
    quarantine: Object.entries(textsOf(quarantine))
      .flatMap(([name, text]) => (name.endsWith('.json') ? [text] : []))
      .sort(),
  }
}

/** What SQLite finds wrong with a database. */
export function damageOf(path: string): string[] {
  const raw = connect(path, { readonly: true })
  try {
    const verdicts = raw.prepare<[], string>('pragma integrity_check').pluck().all()
    const broken = raw.pragma('foreign_key_check') as unknown[]
    return [...verdicts.filter((verdict) => verdict !== 'ok'), ...broken.map((row) => JSON.stringify(row))]
  } finally {
    raw.close()
  }
}
