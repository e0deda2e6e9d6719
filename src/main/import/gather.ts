import { stat } from 'node:fs/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import { t } from '#shared/messages/index.ts'
import { MAX_SOURCE_BYTES } from './decode.ts'
import { type Reader, readSource, type Source } from './read-source.ts'
import type { Reading, ReadOptions } from './reading.ts'
import { readSourceFile, wordsOf } from './source-file.ts'
import type { Owner } from './whole/markdown.ts'

/** A source with what was read from it. */
export interface Gathered {
  source: string
  isNamed: boolean
  reading: Reading
}

/** How to read, for whom, and the database of this app, which is never read as a source. */
export interface GatherOptions extends ReadOptions {
  owner: Owner
  ownDatabase: string
}

/** Why work ends when the app does: what was begun is left as it stands. */
export const QUIT = 'quit'

/** What long work is told: whom to tell how far it is, and when to stop. */
export interface Work {
  progress(done: number, total: number): void
  signal: AbortSignal
}

const refused = (code: string, message: string): Reading => ({
  kind: 'refused',
  format: null,
  remark: { line: 1, column: 1, severity: 'error', code, message },
})

/** Whether two paths lead to one file. Closing a file that SQLite has open in this process would drop its locks. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(() => null)))
  return one != null && other != null && one.ino === other.ino && one.dev === other.dev
}

/** How long reading goes on before others have their turn: half a frame. */
const TURN_MS = 8

async function inTurns(reader: Reader, signal: AbortSignal): Promise<Reading> {
  for (let since = performance.now(); ; ) {
    const { done, value } = reader.next()
    if (done) return value
    if (performance.now() - since < TURN_MS) continue
    await breathe()
    signal.throwIfAborted()
    since = performance.now()
  }
}

async function readPath(source: Source, options: GatherOptions, signal: AbortSignal): Promise<Reading> {
  const { owner, ownDatabase } = options
  try {
    if (await isSameFile(source.path, ownDatabase)) return refused('ownDatabase', t('importData.refused.ownDatabase'))
    const bytes = await readSourceFile(source.path)
    if (bytes === 'tooLarge') {
      return refused(bytes, t('importData.refused.tooLarge', { megabytes: MAX_SOURCE_BYTES / 1e6 }))
    }
    if (typeof bytes === 'string') return refused(bytes, t(`importData.files.${bytes}`))
    return await inTurns(readSource(source, bytes, options, owner), signal)
  } catch (error) {
    signal.throwIfAborted()
    return refused('unreadable', wordsOf(error))
  }
}

/** The days and the zone of this machine, for reading. */
export function readOptionsAt(now: Date, timeZone: string, format: ImportFormat | null): ReadOptions {
  const tomorrow = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(now.getTime() + 86_400_000)
  return { timeZone, tomorrow, format }
}

/** Reads sources one after the other; one that cannot be read is refused and stops no other. Rejects when it is told to stop. */
export async function gather(
  sources: readonly Source[],
  options: GatherOptions,
  { progress, signal }: Work,
): Promise<Gathered[]> {
  const all: Gathered[] = []
  for (const source of sources) {
    signal.throwIfAborted()
    progress(all.length, sources.length)
    all.push({ source: source.name, isNamed: source.isNamed, reading: await readPath(source, options, signal) })
    await breathe()
  }
  return all
}
