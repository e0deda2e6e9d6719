import { join } from 'node:path'
import { appVersion } from '#cli/context.ts'
import { type App, createApp } from '#main/app.ts'
import { realWorld } from '#main/env.ts'
import { fileLog } from '#main/lib/log.ts'
import { systemPlatform } from '#main/platform/system.ts'

/** The real app on a real folder, as the command line opens it. */
export const openApp = (dataDir: string): Promise<App> =>
  createApp({
    ...realWorld,
    dataDir,
    assetsDir: join(import.meta.dirname, '../../data'),
    workerFile: join(import.meta.dirname, '../../src/main/import/import-worker.ts'),
    backupsWorkerFile: null,
    analyticsWorkerFile: null,
    healthWorkerFile: null,
    // That of the command line: another one would back the log up first.
    version: appVersion(),
    updates: 'development',
    platform: systemPlatform,
    log: fileLog(dataDir, realWorld.now),
    checkOutputs: true,
  })
