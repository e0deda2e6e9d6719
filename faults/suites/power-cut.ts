import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkLog, wrongSuccesses } from '#faults/lib/check.ts'
import { copyImage, makeImage, mountImage, unmount } from '#faults/lib/image.ts'
import { amount, emptyOutcome, type Plan, type Suite } from '#faults/lib/plan.ts'
import { type LogState, readState } from '#faults/lib/read-state.ts'
import { type Child, type Ended, startChild } from '#faults/lib/start-child.ts'
import { eatmydata, skipped } from '#faults/lib/tools.ts'

/** Acknowledged steps of the scenario that is cut, on one image. */
const STEPS_OF_IMAGE = 100
/** Steps of the run without fsync. */
const CONTROL = 6

/** A cut: the disk as it was right after an acknowledgement, and what the app had said by then. */
interface Cut {
  image: string
  ended: Ended
  states: LogState[]
}

const cutAfter = (states: readonly LogState[], image: string): Cut => ({
  image,
  ended: {
    began: true,
    acknowledged: states.slice(1).map(() => ({ written: true })),
    failure: null,
    signal: 'SIGKILL',
    errors: '',
  },
  states: [...states],
})

/** Opens the app on a copy of the disk; answers whether a save that was acknowledged is lost, and how. */
async function lossesOf(cut: Cut, point: string): Promise<string[]> {
  mountImage(cut.image, point)
  const dataDir = join(point, 'data')
  try {
    return [...wrongSuccesses(dataDir, cut.states, cut.ended), ...(await checkLog(dataDir, cut.states, cut.ended))]
  } finally {
    unmount(point)
    rmSync(cut.image)
  }
}

async function startOn(disk: string, env: Record<string, string>): Promise<Child> {
  const dataDir = join(disk, 'data')
  mkdirSync(dataDir, { recursive: true })
  return startChild({ scenario: 'long', dataDir, paced: true, env })
}

const nothing: LogState = { database: {}, files: {}, trash: [], quarantine: [] }

/** Lets the app work on a disk of its own, and cuts its power right after each of so many acknowledgements. */
async function cutPower(work: string, cuts: number, env: Record<string, string> = {}): Promise<string[][]> {
  const [image, disk, point] = ['disk.img', 'disk', 'cut'].map((name) => join(work, name)) as [string, string, string]
  makeImage(image)
  mountImage(image, disk)
  const child = await startOn(disk, env)
  const states = [nothing]
  const losses: string[][] = []
  try {
    while (losses.length < cuts) {
      child.go()
      const said = await child.hear()
      if (said?.said !== 'done' || !said.written) throw new Error(`The app could not work: ${JSON.stringify(said)}`)
      const copy = `${image}.cut`
      copyImage(image, copy)
      states.push(await readState(join(disk, 'data')))
      losses.push(await lossesOf(cutAfter(states, copy), point))
    }
  } finally {
    process.kill(child.pid, 'SIGKILL')
    await child.ended
    unmount(disk)
    rmSync(image)
  }
  return losses
}

const lost = (losses: readonly string[][]): number => losses.filter((loss) => loss.length > 0).length

/** The same without fsync: a suite that finds nothing then could not find anything. */
async function control(plan: Plan): Promise<{ line: string; failures: string[] }> {
  const losses = await cutPower(plan.work, CONTROL, { LD_PRELOAD: eatmydata() ?? '' })
  const line = `control: with fsync off, ${lost(losses)} of ${losses.length} cuts lost something`
  return { line, failures: lost(losses) > 0 ? [] : [`${line}: this suite sees nothing`] }
}

/** Pulls the plug right after each acknowledgement: every acknowledged save is in both copies on what was on the disk. */
export const powerCut: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const skip = skipped('power cut', 'loop')
  if (skip) return { ...outcome, skipped: [skip] }
  const cuts = amount(plan, 20, 1000)
  const losses: string[][] = []
  while (losses.length < cuts)
    losses.push(...(await cutPower(plan.work, Math.min(STEPS_OF_IMAGE, cuts - losses.length))))
  outcome.figures = { cuts, lost: lost(losses) }
  outcome.failures = losses.flatMap((loss, index) => loss.map((problem) => `cut ${index + 1}: ${problem}`))
  const blind = skipped('control of the power cut', 'eatmydata')
  if (blind) return { ...outcome, skipped: [blind] }
  const { line, failures } = await control(plan)
  return { ...outcome, notes: [line], failures: [...outcome.failures, ...failures] }
}
