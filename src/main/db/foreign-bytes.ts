import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { foreignErrors } from './foreign-errors.ts'

/** Every SQLite file begins so (SQLite file format, section 1.3). */
const MAGIC = 'SQLite format 3\0'
/** Where the file says how it is written, and what it says for a rollback journal, which is written in place. */
const WRITE_VERSION_AT = 18
const IN_PLACE = 1

const SAMPLE_BYTES = 65_536
const ENOUGH_BYTES = 1024
/** Bits of information in a byte from which on bytes are encrypted or packed; text has under 6, a database under 7. */
const NOISE_BITS = 7.5

function firstBytes(path: string, count: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(count)
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0))
  } finally {
    closeSync(file)
  }
}

/** Shannon's entropy: bits of information in each byte. */
function entropyOf(bytes: Uint8Array): number {
  const counts = new Array<number>(256).fill(0)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  const shares = counts.filter((count) => count > 0).map((count) => count / bytes.length)
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0)
}

function faultOf(path: string): 'UNREADABLE' | 'EMPTY' | 'ENCRYPTED' | 'NOT_A_DATABASE' | null {
  if (!statSync(path).isFile()) return 'UNREADABLE'
  const bytes = firstBytes(path, SAMPLE_BYTES)
  if (bytes.length === 0) return 'EMPTY'
  if (Buffer.from(bytes).toString('latin1').startsWith(MAGIC)) return null
  return bytes.length >= ENOUGH_BYTES && entropyOf(bytes) > NOISE_BITS ? 'ENCRYPTED' : 'NOT_A_DATABASE'
}

/** Throws where a file cannot be a database by its first bytes. */
export function assertLooksSound(path: string): void {
  const fault = faultOf(path)
  if (fault === null) return
  throw new AppError(foreignErrors[fault], t(`importData.database.${fault}`, { path, code: 'EISDIR' }), { path })
}

/** Whether a database is written in place, under locks, and not through a write-ahead log. */
export const writesInPlace = (path: string): boolean => firstBytes(path, 100)[WRITE_VERSION_AT] === IN_PLACE
