import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { errnoOf } from '#main/lib/disk.ts'
import { type FilePreview, sessionFileErrors } from '#shared/contract/session-file.ts'
import { type Copies, type SavedSession, sessionErrors } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/domain/session.ts'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { parseSessionFile, type SessionFileResult } from './parse.ts'

type Refused = Exclude<SessionFileResult, { kind: 'session' }>

interface Ports {
  /** The saved session of an id, or null. */
  findSession(id: string): Promise<Session | null>
  /** Where a saved session is, or null. */
  copies(id: string): Promise<Pick<Copies, 'file'> | null>
  saveSession(session: Session): Promise<SavedSession>
  /** Saves other content of a saved session as its next revision, and keeps the content before. */
  replaceSession(session: Session): Promise<SavedSession>
}

function reasonOf(refused: Refused): string {
  switch (refused.kind) {
    case 'not-ours':
      return t('app.errors.fileNotOurs')
    case 'newer':
      return t('app.errors.fileNewer', { version: refused.version })
    case 'unreadable':
      return refused.reason
    case 'invalid':
      return t('app.errors.fileInvalid')
  }
}

const sameSession = (a: Session, b: Session): boolean => JSON.stringify(a) === JSON.stringify(b)

async function readBytes(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > MAX_SESSION_FILE_BYTES) throw new Error(t('app.errors.fileTooLarge'))
    return await readFile(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const words =
      errnoOf(error) === 'ENOENT'
        ? t('app.errors.fileGone', { files: path, count: 1 })
        : t('app.errors.fileUnreadable', { reason })
    throw new AppError(sessionFileErrors.UNREADABLE, words, null, { cause: error })
  }
}

/** Looks at session files of any shape and takes them in. */
export function createSessionFileService({ findSession, copies, saveSession, replaceSession }: Ports) {
  async function compare(session: Session): Promise<'new' | 'same' | 'different'> {
    const saved = await findSession(session.id)
    if (!saved) return 'new'
    return sameSession(saved, session) ? 'same' : 'different'
  }

  async function preview(name: string, bytes: Buffer, path: string | null): Promise<FilePreview> {
    const result = parseSessionFile(bytes)
    if (result.kind !== 'session') {
      const problems = result.kind === 'invalid' ? result.problems : []
      return { status: 'refused', name, path, reason: reasonOf(result), problems }
    }
    const { session, format, warnings } = result
    const known = await compare(session)
    return { status: 'session', name, path, base64: bytes.toString('base64'), format, session, warnings, known }
  }

  const previewPath = async (path: string): Promise<FilePreview> => preview(basename(path), await readBytes(path), path)

  return {
    preview,

    /** The preview of a file on this machine; `SESSION_FILE_UNREADABLE` when it cannot be read at all. */
    previewPath,

    /** The preview of the file of a saved session. Rejects with `SESSION_NOT_FOUND`, and as `previewPath` does. */
    async previewOf(id: string): Promise<FilePreview> {
      const written = await copies(id)
      if (!written) throw new AppError(sessionErrors.NOT_FOUND, t('storage.session.notFound'))
      return previewPath(written.file)
    },

    /**
     * Saves the session of a file. One that is saved already with other content is refused (`SESSION_FILE_DIFFERS`), or with
     * `replace` saved as its next revision; never overwritten.
     */
    async take(bytes: Buffer, { replace = false } = {}): Promise<SavedSession> {
      const result = parseSessionFile(bytes)
      if (result.kind !== 'session') {
        throw new AppError(sessionFileErrors.REFUSED, t('app.errors.fileRefused', { reason: reasonOf(result) }))
      }
      if ((await compare(result.session)) === 'different') {
        if (replace) return replaceSession(result.session)
        throw new AppError(sessionFileErrors.DIFFERS, t('app.errors.fileDiffers'))
      }
      return saveSession(result.session)
    },
  }
}
export type SessionFileService = ReturnType<typeof createSessionFileService>
