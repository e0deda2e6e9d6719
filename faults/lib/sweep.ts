import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ScenarioName } from '#faults/scenarios.ts'
import { checkLog, wrongSuccesses } from './check.ts'
import { type LogState, readState } from './read-state.ts'
import { type Ended, startChild } from './start-child.ts'
import {
  type Fault,
  injecting,
  isHit,
  type Point,
  pointsIn,
  type Thread,
  threadId,
  trace,
  traceAll,
  whereIs,
} from './strace.ts'
import { freshFolder, removeFolder } from './templates.ts'

/** What is swept: a scenario in a kind of data folder. */
export interface Swept {
  work: string
  scenario: ScenarioName
  /** Makes a data folder for one run. */
  folder(): Promise<string>
  /** States of the log after none, one, two … steps. */
  states: LogState[]
  /** More to be checked before the app is opened again; answers what is wrong. */
  also?(dataDir: string, ended: Ended): string[] | Promise<string[]>
}

/** Runs a scenario without a fault, and notes the state of the log after each step. */
export async function statesOf(scenario: ScenarioName, folder: () => Promise<string>): Promise<LogState[]> {
  const dataDir = await folder()
  const states: LogState[] = []
  const child = await startChild({ scenario, dataDir, paced: true })
  child.go()
  for (let said = await child.hear(); said !== null; said = await child.hear()) {
    if (said.said === 'failed') throw new Error(`${scenario} fails without a fault: ${said.detail}`)
    states.push(await readState(dataDir))
    child.go()
  }
  const { errors } = await child.ended
  if (states.length === 0) throw new Error(`${scenario} did nothing: ${errors}`)
  removeFolder(dataDir)
  return states
}

/** What is to be swept of a scenario in a kind of folder (see `templates.ts`), which a start is to leave as `before` says. */
export async function toSweep(work: string, scenario: ScenarioName, kind: string): Promise<Swept> {
  const folder = () => freshFolder(work, kind)
  const started = await statesOf('recover', folder)
  return { work, scenario, folder, states: [...started, ...(await statesOf(scenario, folder))] }
}

/** Every call of a clean run that touches the data folder. */
export async function countPoints({ scenario, folder }: Swept): Promise<Point[]> {
  const dataDir = await folder()
  const log = join(mkdtempSync(`${dataDir}.calls-`), 'log')
  const child = await startChild({ scenario, dataDir })
  const pool = threadId(child.pid, 'pool')
  const { over } = await traceAll(child.pid, log)
  child.go()
  await Promise.all([child.ended, over])
  const of = (thread: Thread, id: number) => pointsIn(readFileSync(`${log}.${id}`, 'utf8'), thread, dataDir)
  const points = [...of('main', child.pid), ...of('pool', pool)]
  removeFolder(dataDir)
  rmSync(dirname(log), { recursive: true })
  return points
}

export async function inject(
  scenario: ScenarioName,
  dataDir: string,
  point: Point,
  fault: Fault,
): Promise<{ ended: Ended; hit: boolean; whereItWas: Point }> {
  const log = `${dataDir}.strace`
  const child = await startChild({ scenario, dataDir })
  const { over } = await trace(threadId(child.pid, point.thread), log, ...injecting(point, fault))
  child.go()
  const [ended] = await Promise.all([child.ended, over])
  const calls = readFileSync(log, 'utf8')
  rmSync(log)
  return { ended, hit: isHit(calls, point, fault.kind, dataDir), whereItWas: whereIs(calls, point, dataDir) }
}

const pointName = ({ thread, call, kth }: Point, { kind, forEver }: Fault): string =>
  `${kind}${forEver ? ' for ever' : ''} at ${call} ${kth} of the ${thread} thread`

/** Whether the point is where it was last time is a matter of luck for some; so often the dice are thrown. */
const TRIES = 100

/** One point and what came of it; a point that was not reached proves nothing. */
export interface Result {
  name: string
  reached: boolean
  problems: string[]
  wrongSuccesses: string[]
}

/** Lets a fault happen to a run and checks what it left; a run in which the point was elsewhere is aimed anew. */
export async function sweepPoint(swept: Swept, point: Point, fault: Fault): Promise<Result> {
  const { scenario, states, folder, also } = swept
  const name = pointName(point, fault)
  let aim = point
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const dataDir = await folder()
    const { ended, hit, whereItWas } = await inject(scenario, dataDir, aim, fault)
    aim = whereItWas
    const wrong = wrongSuccesses(dataDir, states, ended)
    const before = (await also?.(dataDir, ended)) ?? []
    const after = await checkLog(dataDir, states, ended)
    const problems = [...before, ...after]
    removeFolder(dataDir)
    if (hit || problems.length > 0 || wrong.length > 0) return { name, reached: hit, problems, wrongSuccesses: wrong }
  }
  return { name, reached: false, problems: [], wrongSuccesses: [] }
}
