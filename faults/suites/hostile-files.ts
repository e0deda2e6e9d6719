import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApp } from '#faults/lib/app.ts'
import { type HostileFile, putObstacles, strange, torn } from '#faults/lib/hostile.ts'
import { emptyOutcome, type Suite } from '#faults/lib/plan.ts'
import { damageOf, readState } from '#faults/lib/read-state.ts'
import { freshFolder } from '#faults/lib/templates.ts'
import { isFile, pathsBelow, treeHash } from '#faults/lib/tree.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { databasePath } from '#main/services.ts'

/** Everything the files of a data folder hold, by hash. */
const held = (dataDir: string): Set<string> =>
  new Set(
    pathsBelow(dataDir)
      .filter(isFile)
      .map((path) => hashOf(readFileSync(path))),
  )

/** Files that were there before and whose bytes are nowhere now. */
function gone(dataDir: string, files: readonly HostileFile[]): string[] {
  const all = held(dataDir)
  return files
    .filter(({ bytes }) => !all.has(hashOf(bytes)))
    .map(({ name }) => `the bytes of ${JSON.stringify(name)} are gone`)
}

/** Sessions that were whole and are not in both copies any more. */
async function harmed(dataDir: string, before: Record<string, string>): Promise<string[]> {
  const { database, files } = await readState(dataDir)
  const names = Object.keys(before).filter((name) => database[name] !== before[name] || files[name] !== before[name])
  return names.map((name) => `the session of ${name} did not load`)
}

/** Fills the folder of session files with what no reader expects: everything else loads, and no byte of it is lost. */
export const hostileFiles: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const dataDir = await freshFolder(plan.work, 'log')
  const before = (await readState(dataDir)).files
  // The sessions are loaded from their files, among all the others.
  for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath(dataDir) + suffix, { force: true })
  const { sessions } = foldersOf(dataDir)
  const files = [...torn(plan.full ? 1 : 7), ...strange()]
  for (const { name, bytes } of files) writeFileSync(join(sessions, name), bytes)
  putObstacles(sessions)

  await (await openApp(dataDir)).dispose()
  const hash = treeHash(dataDir)
  await (await openApp(dataDir)).dispose()
  if (treeHash(dataDir) !== hash) outcome.failures.push('the second start changed something')
  outcome.failures.push(...gone(dataDir, files), ...(await harmed(dataDir, before)), ...damageOf(databasePath(dataDir)))
  if (Object.hasOwn(Object.prototype, 'isAdmin') || 'polluted' in {})
    outcome.failures.push('a file changed every object')
  outcome.figures = { files: files.length, lost: outcome.failures.length }
  return outcome
}
