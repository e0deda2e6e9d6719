import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { resolveDataDir } from '#main/data-dir.ts'
import { realWorld } from '#main/env.ts'
import { openLastingApp } from '#main/lasting-app.ts'
import { fileLog } from '#main/lib/log.ts'
import { openWithSystem, systemPlatform } from '#main/platform/system.ts'
import { serveInBrowser } from './host.ts'

/** Starts the app without Electron: `node src/web/dev.ts [--data-dir DIR] [--port N] [--open]`. */
const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { 'data-dir': { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
})
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const dataDir = resolveDataDir(values['data-dir'])
const app = await openLastingApp({
  ...realWorld,
  dataDir,
  assetsDir: join(root, 'data'),
  workerFile: join(root, 'src/main/import/import-worker.ts'),
  analyticsWorkerFile: join(root, 'src/main/analytics/analytics-worker.ts'),
  healthWorkerFile: join(root, 'src/main/health/work/health-worker.ts'),
  backupsWorkerFile: join(root, 'src/main/backups/backups-worker.ts'),
  version,
  platform: systemPlatform,
  log: fileLog(dataDir, realWorld.now),
  checkOutputs: true,
})
const host = await serveInBrowser(app, join(root, 'out/renderer'), Number(values.port ?? 0))
console.log(`Traininglogs in your browser: ${host.url}`)
if (values.open) await openWithSystem(host.url).catch(() => {})

async function stop(): Promise<void> {
  await host.close()
  await app.dispose()
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
