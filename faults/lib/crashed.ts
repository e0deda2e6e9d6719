import { join } from 'node:path'
import { type ScenarioName, scenarios } from '#faults/scenarios.ts'
import { openApp } from './app.ts'
import { readState } from './read-state.ts'
import type { Point } from './strace.ts'
import { countPoints, inject, type Swept, statesOf, toSweep } from './sweep.ts'
import { freshFolder, removeFolder } from './templates.ts'
import { copyTree } from './tree.ts'

/** The calls of the file's thread: between them the two copies differ, and the next start has the most to do. */
const isTelling = ({ thread, call }: Point): boolean => thread === 'pool' && ['rename', 'fsync'].includes(call)

let count = 0

/** Data folders as a scenario left them that was killed between its two copies, each with what a start is to make of it. */
export async function makeCrashed(work: string, scenario: ScenarioName): Promise<{ where: string; swept: Swept }[]> {
  const points = (await countPoints(await toSweep(work, scenario, scenarios[scenario].folder))).filter(isTelling)
  const made = []
  for (const point of points) {
    count += 1
    const left = join(work, `crashed-${count}`)
    await inject(scenario, await freshFolder(work, scenarios[scenario].folder, left), point, {
      kind: 'kill',
      forEver: false,
    })
    const folder = async () => {
      count += 1
      const dataDir = join(work, `crashed-${count}`)
      copyTree(left, dataDir)
      return dataDir
    }
    const mended = await folder()
    await (await openApp(mended)).dispose()
    const state = await readState(mended)
    removeFolder(mended)
    const where = `${scenario} was killed at ${point.call} ${point.nth}`
    made.push({
      where,
      swept: { work, scenario: 'recover' as const, folder, states: [state, ...(await statesOf('recover', folder))] },
    })
  }
  return made
}
