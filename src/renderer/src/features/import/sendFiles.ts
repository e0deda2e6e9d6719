import { call } from '#renderer/lib/client.ts'
import { readBase64 } from '#renderer/lib/readBase64.ts'
import { UPLOAD_PIECE_BYTES } from '#shared/domain/upload-piece.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { TakenFile } from './intake.ts'

/** How many files are sent, of how many, and the share of their bytes. */
export interface Sent {
  done: number
  total: number
  share: number
}

const TELL_EVERY_MS = 80

async function pieceOf({ name, file }: TakenFile, start: number): Promise<string> {
  try {
    return await readBase64(file.slice(start, start + UPLOAD_PIECE_BYTES))
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', t('importScreen.unreadable', { name }), null, { cause })
  }
}

/**
 * Hands files to main in pieces, one after the other, under the id of an upload. Rejects when one cannot be read, when main
 * takes no more, or with the reason of the signal.
 */
export async function sendFiles(
  upload: string,
  files: readonly TakenFile[],
  signal: AbortSignal,
  onSent: (sent: Sent) => void,
): Promise<void> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  let [sent, told] = [0, 0]
  for (const [done, taken] of files.entries()) {
    const { size } = taken.file
    for (let start = 0; start === 0 || start < size; start += UPLOAD_PIECE_BYTES) {
      signal.throwIfAborted()
      const base64 = await pieceOf(taken, start)
      await call('import.upload', { upload, file: done, name: taken.name, offset: start, base64 })
      sent += Math.min(UPLOAD_PIECE_BYTES, size - start)
      if (performance.now() - told < TELL_EVERY_MS) continue
      told = performance.now()
      onSent({ done, total: files.length, share: bytes === 0 ? 1 : sent / bytes })
    }
  }
}
