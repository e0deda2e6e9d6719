import { call } from '#renderer/lib/client.ts'
import { readBase64 } from '#renderer/lib/readBase64.ts'
import { UPLOAD_PIECE_BYTES } from '#shared/domain/upload-piece.ts'

/** Hands a file to main in pieces; answers the id of the upload. Rejects when it cannot be read, or main takes no more. */
export async function sendBackup(file: File): Promise<string> {
  const upload = crypto.randomUUID()
  for (let offset = 0; offset === 0 || offset < file.size; offset += UPLOAD_PIECE_BYTES) {
    const base64 = await readBase64(file.slice(offset, offset + UPLOAD_PIECE_BYTES))
    await call('import.upload', { upload, file: 0, name: file.name, offset, base64 })
  }
  return upload
}
