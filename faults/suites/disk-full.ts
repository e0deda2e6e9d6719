import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { checkLog, wrongSuccesses } from '#faults/lib/check.ts'
import { inLanes } from '#faults/lib/lanes.ts'
import { emptyOutcome, type Plan, type Suite } from '#faults/lib/plan.ts'
import {
  fewFiles,
  full,
  noRights,
  noRightToFiles,
  type Refusal,
  readOnlyDisk,
  readOnlyFiles,
} from '#faults/lib/refusals.ts'
import { type Ended, runChild } from '#faults/lib/start-child.ts'
import { type Swept, toSweep } from '#faults/lib/sweep.ts'
import { removeFolder } from '#faults/lib/templates.ts'
import { run, skipped, type Tool } from '#faults/lib/tools.ts'
import { inputsOf, type ScenarioName, scenarios } from '#faults/scenarios.ts'

const KB = 1024

/** Each refusal with the tools it needs. The places are where a save runs out of room; the small part takes some. */
function refusals({ full: whole }: Plan): { refusal: Refusal; tools: Tool[] }[] {
  const left = whole ? Array.from({ length: 48 }, (_, i) => i * 8) : [0, 16, 48, 120]
  const files = whole ? Array.from({ length: 40 }, (_, i) => 20 + i) : [24, 27, 30]
  return [
    ...left.map((kilobytes) => ({ refusal: full(kilobytes * KB), tools: ['mount' as const] })),
    ...[readOnlyDisk, readOnlyFiles].map((refusal) => ({ refusal, tools: ['mount' as const] })),
    ...[noRights, noRightToFiles].map((refusal) => ({ refusal, tools: ['setpriv' as const] })),
    ...files.map((most) => ({ refusal: fewFiles(most), tools: ['prlimit' as const] })),
  ]
}

async function meet(swept: Swept, refusal: Refusal): Promise<{ ended: Ended; problems: string[]; wrong: string[] }> {
  const { scenario, states, folder } = swept
  const dataDir = await folder()
  mkdirSync(dataDir, { recursive: true })
  // What the scenario brings along is not what the disk refuses.
  mkdirSync(inputsOf(dataDir), { recursive: true })
  chmodSync(inputsOf(dataDir), 0o777)
  const relieve = refusal.begin(dataDir)
  const ended = await runChild({ scenario, dataDir, wrap: refusal.wrap ?? [] })
  const wrong = wrongSuccesses(dataDir, states, ended)
  relieve()
  const problems = await checkLog(dataDir, states, ended)
  if (isMounted(dataDir)) run('umount', dataDir)
  if (existsSync(dataDir)) removeFolder(dataDir)
  return { ended, problems, wrong }
}

const isMounted = (path: string): boolean => {
  try {
    return run('findmnt', '-n', path) !== ''
  } catch {
    return false
  }
}

/** What is done, and the kind of folder it is done in. */
const DONE: readonly { scenario: ScenarioName; folder: string }[] = [
  ...(['first', 'save', 'edit', 'delete', 'import', 'recover'] as const).map((scenario) => ({
    scenario,
    folder: scenarios[scenario].folder,
  })),
  { scenario: 'migrate', folder: 'older/0003-create-sets' },
]
/** The sized-down part: what differs most. */
const FEW: readonly ScenarioName[] = ['save', 'migrate']

const isWanted = ({ full: whole, scenarios: asked }: Plan, name: ScenarioName): boolean =>
  asked ? asked.includes(name) : whole || FEW.includes(name)

/** Lets the disk refuse while something is done: nothing is lost, nobody is told otherwise, and all is well once there is room. */
export const diskFull: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const figures = { runs: 0, refused: 0, pending: 0, unbegun: 0, broken: 0, wrongSuccesses: 0 }
  const all = refusals(plan).map((one) => ({ ...one, skip: skipped(one.refusal.name, ...one.tools) }))
  outcome.skipped = all.flatMap(({ skip }) => skip ?? [])
  const possible = all.filter(({ skip }) => skip === null)
  for (const { scenario, folder } of DONE.filter(({ scenario }) => isWanted(plan, scenario))) {
    const swept = await toSweep(plan.work, scenario, folder)
    await inLanes(2, possible, async ({ refusal }) => {
      const { ended, problems, wrong } = await meet(swept, refusal)
      figures.runs += 1
      if (ended.failure) figures.refused += 1
      if (ended.acknowledged.some(({ written }) => !written)) figures.pending += 1
      if (!ended.began) figures.unbegun += 1
      if (problems.length > 0) figures.broken += 1
      if (wrong.length > 0) figures.wrongSuccesses += 1
      outcome.failures.push(...[...problems, ...wrong].map((problem) => `${scenario}, ${refusal.name}: ${problem}`))
    })
  }
  return { ...outcome, figures }
}
