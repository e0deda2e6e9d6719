import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { tempFolder } from '#main/db/testing.ts'
import type { UpdateChannel, UpdateOffer } from '#shared/contract/updates.ts'
import { createLastCheck } from './last-check.ts'
import type { Updater, UpdateSource } from './updater.ts'
import { createUpdates } from './updates.service.ts'

export const OFFER: UpdateOffer = { version: '1.1.0', notes: 'Better.', releasedAt: null, bytes: 100 }

/** A network that a test plays: what was asked of it, and answers that come when the test gives them. */
export function playedUpdater() {
  const calls: string[] = []
  const waiting: { resolve(answer: unknown): void; reject(error: unknown): void; tell(done: number): void }[] = []
  const next = <T>(call: string, tell: (done: number) => void = () => {}): Promise<T> => {
    calls.push(call)
    return new Promise<T>((resolve, reject) =>
      waiting.push({ resolve: resolve as (answer: unknown) => void, reject, tell }),
    )
  }
  let installFails: ((error: unknown) => void) | undefined
  const updater: Updater = {
    check: (channel: UpdateChannel) => next(`check ${channel}`),
    download: ({ signal, onProgress }) => {
      signal.addEventListener('abort', () => waiting.at(-1)?.reject(new Error('cancelled')))
      return next('download', (done) => onProgress(done, OFFER.bytes))
    },
    install: (failed) => {
      calls.push('install')
      installFails = failed
    },
  }
  const last = () => {
    const found = waiting.at(-1)
    if (!found) throw new Error('Nothing was asked')
    return found
  }
  return {
    updater,
    calls,
    answer: (answer: unknown): void => last().resolve(answer),
    fail: (error: unknown): void => last().reject(error),
    tell: (done: number): void => last().tell(done),
    failInstall: (error: unknown): void => installFails?.(error),
  }
}

/** Updates over a data folder of their own. */
export function openUpdates(
  source: UpdateSource,
  { channel = 'stable', answerMs = 20_000 }: { channel?: UpdateChannel; answerMs?: number } = {},
) {
  const dataDir = join(tempFolder(), 'data')
  const lastCheck = createLastCheck(dataDir)
  const logged: string[] = []
  let heard = Promise.withResolvers<void>()
  const updates = createUpdates({
    source,
    settings: async () => ({ updateChannel: channel }),
    lastCheck,
    announce: () => {
      heard.resolve()
      heard = Promise.withResolvers()
    },
    now: () => new Date('2026-03-31T10:00:00.000Z'),
    newId: () => 'c0ffee',
    log: (_level, message, details) => void logged.push(`${message} ${JSON.stringify(details)}`),
    answerMs,
  })
  /** How it stands once nothing is under way. */
  async function settled() {
    for (;;) {
      const { promise } = heard
      const status = updates.status()
      if (status.state !== 'checking' && status.state !== 'downloading') return status
      await promise
    }
  }
  return { updates, lastCheck, dataDir, logged, settled }
}

/** A pair of keys. */
export function testKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string, privateKey }
}
