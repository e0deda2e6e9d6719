import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { resolveDataDir } from '#main/data-dir.ts'
import { realWorld } from '#main/env.ts'
import { openLastingApp } from '#main/lasting-app.ts'
import { errnoOf } from '#main/lib/disk.ts'
import { fileLog } from '#main/lib/log.ts'
import { openWithSystem, systemPlatform } from '#main/platform/system.ts'
import { AppError } from '#shared/errors.ts'
import { serveInBrowser } from './host.ts'

/** Starts the app without Electron: `node src/web/dev.ts [--data-dir DIR] [--port N] [--open]`. */
const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { 'data-dir': { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
})
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const dataDir = resolveDataDir(values['data-dir'])

const PORT_PROBLEMS: Record<string, string> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'may not be used by you',
  ERR_SOCKET_BAD_PORT: 'is no port',
}

/** Ends with one sentence where there is one; anything else is a defect, with its stack. */
function fail(error: unknown): never {
  const code = errnoOf(error)
  const why = code === null ? undefined : PORT_PROBLEMS[code]
  if (why) console.error(`Port ${values.port} ${why}: name another, or leave --port out.`)
  else if (error instanceof AppError) console.error(error.message)
  else throw error
  process.exit(1)
}

const app = await openLastingApp({
  ...realWorld,
  dataDir,
  assetsDir: join(root, 'data'),
  workerFile: join(root, 'src/main/import/import-worker.ts'),
  analyticsWorkerFile: join(root, 'src/main/analytics/analytics-worker.ts'),
  healthWorkerFile: join(root, 'src/main/health/tasks/health-worker.ts'),
  backupsWorkerFile: join(root, 'src/main/backups/backups-worker.ts'),
  version,
  updates: 'development',
  platform: systemPlatform,
  log: fileLog(dataDir, realWorld.now),
  checkOutputs: true,
}).catch(fail)
const host = await serveInBrowser(app, join(root, 'out/renderer'), Number(values.port ?? 0)).catch(async (error) => {
  await app.dispose()
  return fail(error)
})
console.log(`Traininglogs in your browser: ${host.url}`)
if (values.open) await openWithSystem(host.url).catch(() => {})

async function stop(): Promise<void> {
  await host.close()
  await app.dispose()
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
