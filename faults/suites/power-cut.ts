import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkLog, databaseLosses, wrongSuccesses } from '#faults/lib/check.ts'
import { copyImage, makeImage, mountImage, unmount } from '#faults/lib/image.ts'
import { amount, emptyOutcome, type Plan, type Suite } from '#faults/lib/plan.ts'
import { type LogState, readState } from '#faults/lib/read-state.ts'
import { type Child, type Ended, startChild } from '#faults/lib/start-child.ts'
import { eatmydata, skipped } from '#faults/lib/tools.ts'
import { foldersOf } from '#main/outbox/folders.ts'

/** Acknowledged steps of the scenario that is cut, on one image. */
const STEPS_OF_IMAGE = 100
/** Steps of the run without fsync. */
const CONTROL = 6

/** The disks of a computer: one for everything, or one for the database and one for the session files. */
type Layout = 'one disk' | 'two disks'

/** A cut: the disks as they were right after an acknowledgement, and what the app had said by then. */
interface Cut {
  images: string[]
  ended: Ended
  states: LogState[]
}

/** Where the disks are mounted, the one with the data folder first. */
const pointsIn = (folder: string): string[] => [folder, foldersOf(join(folder, 'data')).sessions]

function mountAll(images: readonly string[], folder: string): void {
  for (const [index, point] of pointsIn(folder).slice(0, images.length).entries())
    mountImage(images[index] ?? '', point)
}

function unmountAll(images: readonly string[], folder: string): void {
  for (const point of pointsIn(folder).slice(0, images.length).reverse()) unmount(point)
}

const cutAfter = (states: readonly LogState[], images: string[]): Cut => ({
  images,
  ended: {
    began: true,
    acknowledged: states.slice(1).map(() => ({ written: true })),
    failure: null,
    signal: 'SIGKILL',
    errors: '',
  },
  states: [...states],
})

/** Opens the app on copies of the disks; answers whether a save that was acknowledged is lost, and how. */
async function lossesOf({ images, states, ended }: Cut, folder: string): Promise<string[]> {
  mountAll(images, folder)
  const dataDir = join(folder, 'data')
  try {
    const apart = [
      ...wrongSuccesses(dataDir, states, ended),
      ...(await databaseLosses(dataDir, `${folder}.aside`, states, ended)),
    ]
    return [...apart, ...(await checkLog(dataDir, states, ended))]
  } finally {
    unmountAll(images, folder)
    for (const image of images) rmSync(image)
  }
}

const nothing: LogState = { database: {}, files: {}, trash: [], quarantine: [] }

interface Computer {
  layout: Layout
  env?: Record<string, string>
}

function makeDisks(work: string, layout: Layout): string[] {
  const images = (layout === 'one disk' ? ['a'] : ['a', 'b']).map((name) => join(work, `${name}.img`))
  for (const image of images) makeImage(image)
  return images
}

/** Lets the app do the next step, and copies the disks as they are when it is acknowledged. */
async function nextCut(child: Child, images: readonly string[]): Promise<string[]> {
  child.go()
  const said = await child.hear()
  if (said?.said !== 'done' || !said.written)
    throw new Error(`The app could not work: ${JSON.stringify(said ?? (await child.ended))}`)
  const copies = images.map((image) => `${image}.cut`)
  for (const [index, image] of images.entries()) copyImage(image, copies[index] ?? '')
  return copies
}

/** Lets the app work on disks of its own, and cuts its power right after each of so many acknowledgements. */
async function cutPower(work: string, cuts: number, { layout, env = {} }: Computer): Promise<string[][]> {
  const images = makeDisks(work, layout)
  const [disk, point] = [join(work, 'disk'), join(work, 'cut')]
  mountAll(images, disk)
  const dataDir = join(disk, 'data')
  mkdirSync(dataDir, { recursive: true })
  const child = await startChild({ scenario: 'long', dataDir, paced: true, env })
  const states = [nothing]
  const losses: string[][] = []
  try {
    while (losses.length < cuts) {
      const copies = await nextCut(child, images)
      states.push(await readState(dataDir))
      losses.push(await lossesOf(cutAfter(states, copies), point))
    }
  } finally {
    child.kill()
    await child.ended
    unmountAll(images, disk)
    for (const image of images) rmSync(image)
  }
  return losses.map((loss, index) => loss.map((problem) => `${layout}, cut ${index + 1}: ${problem}`))
}

const lost = (losses: readonly string[][]): number => losses.filter((loss) => loss.length > 0).length

/** The same without fsync: a suite that finds nothing then could not find anything. */
async function control(plan: Plan): Promise<{ line: string; failures: string[] }> {
  const losses = await cutPower(plan.work, CONTROL, { layout: 'one disk', env: { LD_PRELOAD: eatmydata() ?? '' } })
  const line = `control: with fsync off, ${lost(losses)} of ${losses.length} cuts lost something`
  return { line, failures: lost(losses) > 0 ? [] : [`${line}: this suite sees nothing`] }
}

/** Half of them on two disks: on one, the fsync of one copy hides that of the other is missing, for ext4 writes its journal whole. */
async function cutAll(plan: Plan, cuts: number): Promise<string[][]> {
  const losses: string[][] = []
  for (const layout of ['one disk', 'two disks'] as const) {
    for (let left = cuts / 2; left > 0; left -= STEPS_OF_IMAGE) {
      losses.push(...(await cutPower(plan.work, Math.min(STEPS_OF_IMAGE, left), { layout })))
      plan.say(`${layout}: ${losses.length} of ${cuts} cuts, ${lost(losses)} lost something`)
    }
  }
  return losses
}

/** Pulls the plug right after each acknowledgement: every acknowledged save is in both copies on what was on the disk. */
export const powerCut: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const skip = skipped('power cut', 'loop')
  if (skip) return { ...outcome, skipped: [skip] }
  const losses = await cutAll(plan, amount(plan, 20, 1000))
  outcome.figures = { cuts: losses.length, lost: lost(losses) }
  outcome.failures = losses.flat()
  const blind = skipped('control of the power cut', 'eatmydata')
  if (blind) return { ...outcome, skipped: [blind] }
  const { line, failures } = await control(plan)
  return { ...outcome, notes: [line], failures: [...outcome.failures, ...failures] }
}
