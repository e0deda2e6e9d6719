import { join } from 'node:path'
import { type App, createApp } from '#main/app.ts'
import { realWorld } from '#main/env.ts'
import { fileLog } from '#main/lib/log.ts'
import { systemPlatform } from '#main/platform/system.ts'
import type { Input, Output, RouteName } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors.ts'

/** The real app on a real folder, as the command line opens it. */
export const openApp = (dataDir: string): Promise<App> =>
  createApp({
    ...realWorld,
    dataDir,
    assetsDir: join(import.meta.dirname, '../../data'),
    workerFile: join(import.meta.dirname, '../../src/main/import/import-worker.ts'),
    backupsWorkerFile: join(import.meta.dirname, '../../src/main/backups/backups-worker.ts'),
    analyticsWorkerFile: null,
    healthWorkerFile: null,
    version: 'faults',
    platform: systemPlatform,
    log: fileLog(dataDir, realWorld.now),
    checkOutputs: true,
  })

/** Calls a route of the contract; a failure is thrown as an `AppError`. */
export async function call<R extends RouteName>(app: App, route: R, input: Input<R>): Promise<Output<R>> {
  const result = await app.dispatch(route, input)
  if (!result.ok) throw new AppError(result.error.code, result.error.message, result.error.details)
  return result.data as Output<R>
}
