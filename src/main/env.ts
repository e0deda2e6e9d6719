import { randomUUID } from 'node:crypto'
import type { Log } from './lib/log.ts'
import type { Platform } from './platform/platform.ts'
import type { UpdateSource } from './updates/updater.ts'

/** Everything the app takes from outside: paths, clock, ids and the operating system. */
export interface AppEnv {
  /** The user data folder: database, session files, backups, quarantine, trash and logs are below it. */
  dataDir: string
  /** The project's `data` folder: sample logs. */
  assetsDir: string
  /** The script of the thread in which imports run. */
  workerFile: string
  /** The script of the thread in which analytics are worked out; null where that may be done in this one. */
  analyticsWorkerFile: string | null
  /** The script of the thread in which the two copies are compared and rebuilt; null where that may be done in this one. */
  healthWorkerFile: string | null
  /** The script of the thread in which backups are made; null where that may be done in this one. */
  backupsWorkerFile: string | null
  version: string
  /** How this copy of the app is renewed. */
  updates: UpdateSource
  platform: Platform
  log: Log
  now(): Date
  newId(): string
  /** IANA name of the zone this machine is in. */
  timeZone(): string
  /** Languages the system prefers, best first. */
  systemLanguages(): readonly string[]
  /** Checks every answer against the contract: on in development and tests. */
  checkOutputs: boolean
}

/** Clock and ids of the real world. */
export const realWorld = {
  now: () => new Date(),
  newId: () => randomUUID(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  systemLanguages: () => [Intl.DateTimeFormat().resolvedOptions().locale],
} satisfies Partial<AppEnv>
