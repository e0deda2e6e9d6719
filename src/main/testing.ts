import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from './app.ts'
import type { AppEnv } from './env.ts'
import { realWorld } from './env.ts'
import type { Notification, Platform } from './platform/platform.ts'

/** What tests see of the operating system: the paths it was asked for, and the answer of the next dialog. */
export interface TestPlatform extends Platform {
  opened: string[]
  revealed: string[]
  notified: Notification[]
  nextImport: Awaited<ReturnType<Platform['chooseImport']>>
  nextFile: Awaited<ReturnType<Platform['chooseSessionFile']>>
  nextTarget: Awaited<ReturnType<Platform['chooseExportTarget']>>
  nextArchive: Awaited<ReturnType<Platform['chooseArchiveTarget']>>
  nextBackup: Awaited<ReturnType<Platform['chooseBackup']>>
  nextFolder: Awaited<ReturnType<Platform['chooseBackupFolder']>>
}

export function testPlatform(): TestPlatform {
  const platform: TestPlatform = {
    opened: [],
    revealed: [],
    notified: [],
    nextFile: 'cancelled',
    nextImport: 'cancelled',
    nextTarget: 'cancelled',
    nextArchive: 'cancelled',
    nextBackup: 'cancelled',
    nextFolder: 'cancelled',
    chooseArchiveTarget: async () => platform.nextArchive,
    chooseBackup: async () => platform.nextBackup,
    chooseBackupFolder: async () => platform.nextFolder,
    chooseSessionFile: async () => platform.nextFile,
    chooseExportTarget: async () => platform.nextTarget,
    chooseImport: async () => platform.nextImport,
    openPath: async (path) => void platform.opened.push(path),
    revealPath: async (path) => void platform.revealed.push(path),
    notify: (notice) => void platform.notified.push(notice),
  }
  return platform
}

/** A user data folder that nobody else uses. */
export const freshDataDir = (): string => mkdtempSync(join(tmpdir(), 'traininglogs-test-'))

/** The world of a test: only the operating system is played. */
export const testEnv = (dataDir: string, changes: Partial<AppEnv> = {}): AppEnv => ({
  ...realWorld,
  systemLanguages: () => ['en'],
  dataDir,
  assetsDir: join(import.meta.dirname, '../../data'),
  workerFile: join(import.meta.dirname, 'import/import-worker.ts'),
  backupsWorkerFile: join(import.meta.dirname, 'backups/backups-worker.ts'),
  analyticsWorkerFile: join(import.meta.dirname, 'analytics/analytics-worker.ts'),
  healthWorkerFile: join(import.meta.dirname, 'health/tasks/health-worker.ts'),
  version: '0.0.0-test',
  updates: 'development',
  platform: testPlatform(),
  log: () => {},
  checkOutputs: true,
  ...changes,
})

/** The real app on a real folder; only the operating system around it is played. */
export const openTestApp = (dataDir: string, changes: Partial<AppEnv> = {}): Promise<App> =>
  createApp(testEnv(dataDir, changes))
