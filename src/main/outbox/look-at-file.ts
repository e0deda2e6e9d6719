import { join } from 'node:path'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import { parseSessionFile, type SessionFileResult } from '#main/session-file/parse.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import type { KnownFiles } from './known-files.ts'
import { hashOf, isOwnWork, readRegularFile } from './session-files.ts'

/** A session in a file of the folder; `intact` as the app wrote it, by its content hash. */
export interface SessionLook {
  is: 'session'
  name: string
  hash: string
  /** Bytes of the file. */
  size: number
  session: Session
  revision: number | null
  intact: boolean
  /** Byte for byte what the app writes. */
  asWritten: boolean
}

/** What a file in the folder of session files is. */
export type Look =
  | { is: 'equal'; name: string }
  | SessionLook
  | { is: 'broken'; name: string; reason: string }
  | { is: 'newer'; name: string; version: string }
  | { is: 'not-ours'; name: string }
  | { is: 'out-of-reach'; name: string; code: string }

const BRACE = 0x7b

const brokenReason = (found: SessionFileResult & { kind: 'invalid' }): string => {
  const [first] = found.problems
  return first ? `${first.path}: ${first.message}` : ''
}

function judge(name: string, hash: string, bytes: Buffer, found: SessionFileResult): Look {
  switch (found.kind) {
    case 'session':
      return {
        is: 'session',
        name,
        hash,
        size: bytes.length,
        session: found.session,
        revision: found.revision,
        intact: isOwnWork(found, bytes),
        // A byte order mark is no part of the text.
        asWritten: found.asWritten && bytes[0] === BRACE,
      }
    case 'unreadable':
      return { is: 'broken', name, reason: found.reason }
    case 'invalid':
      return { is: 'broken', name, reason: brokenReason(found) }
    case 'newer':
      return { is: 'newer', name, version: found.version }
    case 'not-ours':
      return { is: 'not-ours', name }
  }
}

type Content = Buffer | { problem: Look }

/** The bytes of a file, or why they are not even looked at. */
export async function readContent(disk: Disk, folder: string, name: string): Promise<Content> {
  try {
    const bytes = await readRegularFile(disk, join(folder, name))
    if (bytes === 'too-big') return { problem: { is: 'broken', name, reason: t('sessionFile.unreadable.tooBig') } }
    return Buffer.isBuffer(bytes) ? bytes : { problem: { is: 'not-ours', name } }
  } catch (error) {
    return { problem: { is: 'out-of-reach', name, code: errnoOf(error) ?? String(error) } }
  }
}

/** Says what a file is. One that is as the database says is known by its hash alone. */
export function lookAt(name: string, content: Content, known: KnownFiles): Look {
  if ('problem' in content) return content.problem
  const hash = hashOf(content)
  if (known.byName.get(name)?.contentHash === hash) return { is: 'equal', name }
  return judge(name, hash, content, parseSessionFile(content))
}
