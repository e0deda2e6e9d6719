import { makeCrashed } from '#faults/lib/crashed.ts'
import { archiveProblems, backupProblems } from '#faults/lib/kept.ts'
import { emptyOutcome, type Plan, type Suite } from '#faults/lib/plan.ts'
import type { Fault } from '#faults/lib/strace.ts'
import { type Swept, toSweep } from '#faults/lib/sweep.ts'
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
  'backup',
  'archive',
  'putBack',
  'recover',
] as const satisfies ScenarioName[]
/** Those that are killed, so that the start that mends what they left can be swept in turn. */
const CRASHED = ['save', 'edit', 'delete', 'import'] as const satisfies ScenarioName[]
const afterName = (name: ScenarioName): string => `after-${name}`

/** Making a whole database is hundreds of calls, which are failed once; everything else also for ever. */
const MAKE_A_DATABASE: readonly ScenarioName[] = ['first', 'rebuild', 'putBack']
/** What is made beside the log, and has to be whole. */
const ALSO: Partial<Record<ScenarioName, Pick<Swept, 'also'>>> = {
  backup: { also: backupProblems },
  archive: { also: archiveProblems },
  putBack: { also: backupProblems },
}
const faultsOf = (name: ScenarioName): readonly Fault[] =>
  MAKE_A_DATABASE.includes(name) ? [...KILL, { kind: 'ENOSPC', forEver: false }] : ALL_FAULTS

const isWanted = ({ scenarios: asked }: Plan, part: string): boolean => asked?.includes(part) ?? true

/** Kills the app, or fails the call, at every call with which it changes the disk; then the same with the start after it. */
export const sweep: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const skip = skipped('sweep', 'strace')
  if (skip) return { ...outcome, skipped: [skip] }
  outcome.allParts = [...SWEPT, ...CRASHED.map(afterName)]
  for (const part of SWEPT.filter((name) => isWanted(plan, name))) {
    const swept = { ...(await toSweep(plan.work, part, scenarios[part].folder)), ...ALSO[part] }
    await sweepScenario(swept, plan, { few: 5, name: part, part, outcome, faults: faultsOf(part) })
  }
  const crashed = plan.full ? CRASHED : CRASHED.slice(0, 1)
  for (const name of crashed.filter((name) => isWanted(plan, afterName(name)))) {
    const part = afterName(name)
    for (const { where, swept } of await makeCrashed(plan.work, name)) {
      await sweepScenario(swept, plan, { few: 2, faults: KILL, name: `start after ${where}`, part, outcome })
    }
  }
  return outcome
}
