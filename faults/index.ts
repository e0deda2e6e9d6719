import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { removeBundle } from './lib/bundle.ts'
import { emptyOutcome, type Outcome, type Plan, type Suite } from './lib/plan.ts'
import { record } from './lib/scorecard.ts'
import { clock } from './suites/clock.ts'
import { diskFull } from './suites/disk-full.ts'
import { histories } from './suites/histories.ts'
import { hostileFiles } from './suites/hostile-files.ts'
import { instances } from './suites/instances.ts'
import { migrations } from './suites/migrations.ts'
import { powerCut } from './suites/power-cut.ts'
import { sweep } from './suites/sweep.ts'

/**
 * `npm run test:faults [-- --suite NAME… --scenario NAME… --seed N --path P --count N --small]`: lets everything go wrong that can, and checks
 * that nothing is lost. docs/adr/0014-fault-suites.md says how. A full run, at once or part by part, brings docs/scorecard.json
 * up to date.
 */
const suites: Record<string, Suite> = {
  sweep,
  migrations,
  'power-cut': powerCut,
  'disk-full': diskFull,
  histories,
  'hostile-files': hostileFiles,
  clock,
  instances,
}

const { values } = parseArgs({
  options: {
    suite: { type: 'string', multiple: true, default: Object.keys(suites) },
    small: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    path: { type: 'string' },
    scenario: { type: 'string', multiple: true },
    count: { type: 'string' },
  },
})

const MEMORY = '/dev/shm'
const work = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'traininglogs-faults-'))
// For the person without rights that a suite runs the app as.
chmodSync(work, 0o755)

const plan: Plan = {
  full: !values.small,
  seed: Number(values.seed),
  count: values.count === undefined ? null : Number(values.count),
  path: values.path ?? null,
  scenarios: values.scenario ?? null,
  say: (line) => console.log(`     ${line}`),
  work,
}
const MOST_LINES = 40

function report(name: string, { figures, failures, skipped, notes }: Outcome, seconds: number): void {
  const numbers = Object.entries(figures).map(([what, count]) => `${what} ${count}`)
  console.log(`${failures.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${numbers.join(', ') || 'not run'} (${seconds} s)`)
  const lines = [...notes, ...skipped.map((skip) => `skipped: ${skip}`), ...failures.slice(0, MOST_LINES)]
  for (const line of lines) console.log(`     ${line}`)
  if (failures.length > MOST_LINES) console.log(`     and ${failures.length - MOST_LINES} more`)
}

const brokeOff = (error: unknown): Outcome => ({
  ...emptyOutcome(),
  failures: [`it broke off: ${error instanceof Error ? error.stack : String(error)}`],
})

async function run(name: string): Promise<void> {
  const suite = suites[name]
  if (!suite) throw new Error(`There is no suite ${name}; there are ${Object.keys(suites).join(', ')}.`)
  const began = performance.now()
  const outcome = await suite(plan).catch(brokeOff)
  report(name, outcome, Math.round((performance.now() - began) / 1000))
  if (outcome.failures.length > 0) process.exitCode = 1
  const isWhole =
    plan.full &&
    [plan.count, plan.path].every((asked) => asked === null) &&
    (plan.scenarios === null || outcome.allParts.length > 0) &&
    outcome.skipped.length === 0 &&
    Object.keys(outcome.figures).length > 0
  if (isWhole) record(name, outcome, new Date())
}

console.log(`Fault suites, seed ${plan.seed}${plan.full ? '' : '; sized down, all of it with npm run test:faults'}`)
try {
  for (const name of values.suite) await run(name)
} finally {
  rmSync(work, { recursive: true, force: true })
  await removeBundle()
}
