import { inLanes, sample } from './lanes.ts'
import { amount, type Outcome, type Plan, sumOf } from './plan.ts'
import type { Fault, Point } from './strace.ts'
import { countPoints, type Result, type Swept, sweepPoint } from './sweep.ts'

/** The process dies instead of a call. */
export const KILL: readonly Fault[] = [{ kind: 'kill', forEver: false }]

export const ALL_FAULTS: readonly Fault[] = [
  ...KILL,
  ...(['ENOSPC', 'EIO'] as const).flatMap((kind) => [
    { kind, forEver: false },
    { kind, forEver: true },
  ]),
]

/** Node's pool wakes the main thread with the same call that writes files; to fail it for ever fails Node itself. */
const isFair = ({ thread, call }: Point, { forEver }: Fault): boolean =>
  !(forEver && thread === 'pool' && call === 'write')

interface Options {
  /** Runs of the sized-down part. */
  few: number
  faults?: readonly Fault[]
  name: string
  /** Where what came of it is added up. */
  outcome: Outcome
  /** The part of the suite it belongs to. */
  part: string
}

/** Lets every fault happen at every point of a scenario, or in the sized-down part at every k-th, and adds up what came of it. */
export async function sweepScenario(
  swept: Swept,
  plan: Plan,
  { few, faults = ALL_FAULTS, name, outcome, part }: Options,
): Promise<void> {
  const points = await countPoints(swept)
  const all = points.flatMap((point) =>
    faults.filter((fault) => isFair(point, fault)).map((fault) => ({ point, fault })),
  )
  const { items, step } = sample(all, amount(plan, few, all.length))
  const results = await inLanes(2, items, ({ point, fault }) => sweepPoint(swept, point, fault))
  const count = (is: (result: Result) => boolean): number => results.filter(is).length
  const figures = {
    points: points.length,
    runs: results.length,
    broken: count(({ problems }) => problems.length > 0),
    wrongSuccesses: count(({ wrongSuccesses }) => wrongSuccesses.length > 0),
    notReached: count(({ reached }) => !reached),
  }
  outcome.parts[part] = sumOf([outcome.parts[part] ?? {}, figures])
  outcome.figures = sumOf([outcome.figures, figures])
  for (const { name: point, reached, problems, wrongSuccesses } of results) {
    const not = reached ? [] : ['the point was not reached']
    outcome.failures.push(...[...problems, ...wrongSuccesses, ...not].map((problem) => `${name}, ${point}: ${problem}`))
  }
  const sampled = step > 1 ? `, sampled 1 of ${step}` : ''
  plan.say(`${name}: ${points.length} calls, ${results.length} of ${all.length} faults${sampled}`)
}
