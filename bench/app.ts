import { join } from 'node:path'
import { type App, createApp } from '#main/app.ts'
import { realWorld } from '#main/env.ts'
import { systemPlatform } from '#main/platform/system.ts'

/** The app on a folder of its own, as the command line opens it. */
export const openBenchApp = (dataDir: string): Promise<App> =>
  createApp({
    ...realWorld,
    dataDir,
    assetsDir: join(import.meta.dirname, '../data'),
    workerFile: join(import.meta.dirname, '../src/main/import/import-worker.ts'),
    analyticsWorkerFile: null,
    healthWorkerFile: null,
    backupsWorkerFile: join(import.meta.dirname, '../src/main/backups/backups-worker.ts'),
    version: 'bench',
    updates: 'development',
    platform: systemPlatform,
    log: () => {},
    checkOutputs: false,
  })
