import { rmSync } from 'node:fs'
import { databasePath } from '#main/services.ts'
import { frameworkErrors } from '#shared/errors.ts'
import { openApp } from './app.ts'
import { damageOf, type LogState, readFiles, readState } from './read-state.ts'
import type { Ended } from './start-child.ts'
import { copyTree, treeHash } from './tree.ts'

const sameTexts = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, text]) => b[name] === text)

/** Whether a bag of texts has all of another. */
function holds(bag: readonly string[], texts: readonly string[]): boolean {
  const left = [...bag]
  return texts.every((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** Whether a log is wholly in a state: what was put away may be more, for a step that did not end may have kept something. */
const isState = (found: LogState, state: LogState): boolean =>
  sameTexts(found.database, state.database) &&
  sameTexts(found.files, state.files) &&
  holds(found.trash, state.trash) &&
  holds(state.quarantine, found.quarantine) &&
  holds(found.quarantine, state.quarantine)

const describe = ({ database, files, trash, quarantine }: LogState): string =>
  JSON.stringify({
    database: Object.keys(database),
    files: Object.keys(files),
    differing: Object.keys(files).filter((name) => database[name] !== files[name]),
    trash: trash.length,
    quarantine: quarantine.length,
  })

async function restart(dataDir: string): Promise<string[]> {
  try {
    await (await openApp(dataDir)).dispose()
    return []
  } catch (error) {
    return [`the next start failed: ${String(error)}`]
  }
}

/** The states a log may be in: as far as was acknowledged, or one step further. */
const allowed = (states: readonly LogState[], { acknowledged }: Ended): LogState[] =>
  states.slice(acknowledged.length, acknowledged.length + 2)

/** Files that the app said are on disk, and that are not, before anything is repaired. */
export function wrongSuccesses(dataDir: string, states: readonly LogState[], ended: Ended): string[] {
  const [told, next] = allowed(states, ended)
  if (!told || !ended.acknowledged.at(-1)?.written) return []
  const files = readFiles(dataDir)
  return Object.entries(told.files).flatMap(([name, text]) => {
    const fits = files[name] === text || (next !== undefined && files[name] === next.files[name])
    return fits ? [] : [`the app said that ${name} is written, and it is not`]
  })
}

/**
 * Whether the database alone has all that was acknowledged, before the files could mend it: the two copies hide from each
 * other what one of them lost. It is read in a copy in `aside`, so that the next start finds what the fault left.
 */
export async function databaseLosses(
  dataDir: string,
  aside: string,
  states: readonly LogState[],
  ended: Ended,
): Promise<string[]> {
  const [told] = allowed(states, ended)
  try {
    copyTree(dataDir, aside)
    const { database } = await readState(aside)
    return told && sameTexts(database, told.database) ? [] : ['the database alone does not have what was acknowledged']
  } catch (error) {
    return [`the database alone cannot be read: ${String(error)}`]
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** How a run ended that nobody killed: with all its steps done, or with words about the one that failed. */
function wordless(states: readonly LogState[], { began, acknowledged, failure, signal, errors }: Ended): string[] {
  if (signal === 'SIGTERM') return ['it hung']
  if (failure && !isInWords(failure.code)) return [`no clear error: ${failure.detail}`]
  const isDone = failure !== null || signal !== null || acknowledged.length === states.length - 1
  return isDone || !began ? [] : [`it ended without a word: ${errors}`]
}

const isInWords = (code: string): boolean => code !== 'UNEXPECTED' && code !== frameworkErrors.INTERNAL

/**
 * Opens the app after a fault, and again: everything that was acknowledged is in both copies, what was not is wholly there
 * or not at all, and the second start changes nothing. Answers what is wrong.
 */
export async function checkLog(dataDir: string, states: readonly LogState[], ended: Ended): Promise<string[]> {
  const unclear = wordless(states, ended)
  const unstarted = await restart(dataDir)
  if (unstarted.length > 0) return [...unclear, ...unstarted]
  // Before anybody reads, for a reader leaves an empty log beside the database, which the next start takes away.
  const before = treeHash(dataDir)
  const found = await readState(dataDir)
  const damage = damageOf(databasePath(dataDir)).map((verdict) => `the database: ${verdict}`)
  const astray = allowed(states, ended).some((state) => isState(found, state)) ? [] : [`lost: ${describe(found)}`]
  const again = await restart(dataDir)
  const restless = treeHash(dataDir) === before ? [] : ['the second start changed something']
  return [...unclear, ...damage, ...astray, ...again, ...restless]
}
