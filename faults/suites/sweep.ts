import { makeCrashed } from '#faults/lib/crashed.ts'
import { emptyOutcome, type Suite } from '#faults/lib/plan.ts'
import type { Fault } from '#faults/lib/strace.ts'
import { toSweep } from '#faults/lib/sweep.ts'
import { ALL_FAULTS, KILL, sweepScenario } from '#faults/lib/sweep-scenario.ts'
import { skipped } from '#faults/lib/tools.ts'
import { type ScenarioName, scenarios } from '#faults/scenarios.ts'

const SWEPT = [
  'first',
  'save',
  'edit',
  'delete',
  'restore',
  'import',
  'log',
  'rebuild',
  'rewrite',
  'recover',
] as const satisfies ScenarioName[]
/** Those that are killed, so that the start that mends what they left can be swept in turn. */
const CRASHED = ['save', 'edit', 'delete', 'import'] as const satisfies ScenarioName[]

/** Making a whole database is hundreds of calls, which are failed once; everything else also for ever. */
const MAKE_A_DATABASE: readonly ScenarioName[] = ['first', 'rebuild']
const faultsOf = (name: ScenarioName): readonly Fault[] =>
  MAKE_A_DATABASE.includes(name) ? [...KILL, { kind: 'ENOSPC', forEver: false }] : ALL_FAULTS

/** Kills the app, or fails the call, at every call with which it changes the disk; then the same with the start after it. */
export const sweep: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const skip = skipped('sweep', 'strace')
  if (skip) return { ...outcome, skipped: [skip] }
  outcome.figures = { points: 0, runs: 0, broken: 0, wrongSuccesses: 0, notReached: 0 }
  for (const name of SWEPT.filter((name) => plan.scenarios?.includes(name) ?? true)) {
    const swept = await toSweep(plan.work, name, scenarios[name].folder)
    await sweepScenario(swept, plan, { few: 5, name, outcome, faults: faultsOf(name) })
  }
  if (plan.scenarios) return outcome
  for (const name of plan.full ? CRASHED : CRASHED.slice(0, 1)) {
    for (const { where, swept } of await makeCrashed(plan.work, name)) {
      await sweepScenario(swept, plan, { few: 2, faults: KILL, name: `start after ${where}`, outcome })
    }
  }
  return outcome
}
