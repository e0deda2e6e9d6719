import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { strict } from './strict.ts'

const PREFIX = 'v10'
const key = Buffer.alloc(32, 7) // no secret: a test keeps none

function encrypt(text: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = [cipher.update(text, 'utf8'), cipher.final()]
  return Buffer.concat([Buffer.from(PREFIX), iv, cipher.getAuthTag(), ...body])
}

function decrypt(data: Buffer, method: string): string {
  try {
    if (data.subarray(0, 3).toString() !== PREFIX) throw new Error('Ciphertext does not appear to be encrypted.')
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(3, 15)).setAuthTag(data.subarray(15, 31))
    return Buffer.concat([decipher.update(data.subarray(31)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new Error(`Error while decrypting the ciphertext provided to safeStorage.${method}.`, { cause })
  }
}

/** Electron's `safeStorage`, with a key of its own in the place of the desktop's key ring. */
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: encrypt,
  decryptString: (data: Buffer) => decrypt(data, 'decryptString'),
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text: string) => encrypt(text),
  decryptStringAsync: async (data: Buffer) => ({ result: decrypt(data, 'decryptStringAsync'), shouldReEncrypt: false }),
})
