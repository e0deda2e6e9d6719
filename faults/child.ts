import { once } from 'node:events'
import { writevSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { App } from '#main/app.ts'
import { AppError } from '#shared/errors.ts'
import { openApp } from './lib/app.ts'
import type { Said } from './lib/start-child.ts'
import { type Scenario, type ScenarioName, type Step, scenarios } from './scenarios.ts'

/**
 * The process that faults happen to: `child.ts SCENARIO DATA_DIR free|paced`. It says a line when it is ready, waits for a
 * byte, and says a line when the app has acknowledged a step; paced, it waits for a byte after each.
 */
const [name, dataDir = '', pace] = process.argv.slice(2)
const { steps, isCommandLine }: Scenario = scenarios[name as ScenarioName]

/** By a call that no fault is for: what is said is the test's, not the app's. */
const say = (said: Said): void => void writevSync(1, [Buffer.from(JSON.stringify(said)), Buffer.from('\n')])

async function wait(): Promise<void> {
  process.stdin.resume()
  await once(process.stdin, 'data')
  process.stdin.pause()
}

async function run(step: Step, app: App | null): Promise<void> {
  const { written } = await step(dataDir, app)
  say({ said: 'done', written })
  if (pace === 'paced') await wait()
}

async function runAll(): Promise<void> {
  // The command line opens the log itself.
  const app = isCommandLine ? null : await openApp(dataDir)
  try {
    for (const step of steps) await run(step, app)
  } finally {
    await app?.dispose()
  }
}

// Starts the one thread that Node's file calls run in, so that a tracer can be put on it.
await stat('/')
say({ said: 'ready' })
await wait()
try {
  await runAll()
} catch (error) {
  const code = error instanceof AppError ? error.code : 'UNEXPECTED'
  say({ said: 'failed', code, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
process.exitCode = 0
