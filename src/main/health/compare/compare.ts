import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { DatabaseReader } from '#main/db/open.ts'
import type { Disk } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { readKnownFiles } from '#main/outbox/known-files.ts'
import { databasePath } from '#main/services.ts'
import { countSessions } from '#main/sessions/sessions.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Comparison, DatabaseState, FindingKind, Repair } from '#shared/contract/comparison.ts'
import { t } from '#shared/messages/index.ts'
import { type Collected, nothingFound } from './collected.ts'
import type { Comparing } from './comparing.ts'
import { compareFiles, compareMissing, listFiles } from './files.ts'
import { compareOwed } from './owed.ts'
import { compareRows } from './rows.ts'
import { compareUnknown } from './unknown.ts'

interface Ports {
  dataDir: string
  disk: Disk
  state: DatabaseState
  /** Why it cannot be asked, where that is not said by its state. */
  problem: string | null
  /** Asks the database; one without sessions where there is none that can be asked. */
  reader: DatabaseReader
  watch: Watch
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** What is no reason to worry, and no reason to repair anything. */
const FINE: readonly FindingKind[] = ['notOurs', 'leftOver', 'copy']
/** What is as it should be where no files are to be written. */
const OFF: readonly FindingKind[] = ['pending', 'missing']

function isWell({ findings }: Collected, state: DatabaseState, problems: readonly string[], writesFiles: boolean) {
  const fine = writesFiles ? FINE : [...FINE, ...OFF]
  const isSound = (state === 'sound' || state === 'behind') && problems.length === 0
  return isSound && findings.every(({ kind }) => fine.includes(kind))
}

type Replaced = 'missing' | 'damaged' | 'foreign' | 'olderTool'
const isReplaced = (state: DatabaseState): state is Replaced =>
  state === 'missing' || state === 'damaged' || state === 'foreign' || state === 'olderTool'

const rebuild = (path: string, state: Replaced): Repair => ({
  action: 'rebuild',
  file: basename(path),
  session: null,
  words: t(`health.rebuilds.${state}`),
})

function problemsOf({ state, problem, reader }: Ports): string[] {
  if (problem !== null) return [problem]
  return isReplaced(state) ? [t(`health.database.${state}`)] : reader.problems()
}

/** Compares all there is; where the folder cannot be listed, nothing is said of files. */
async function compareAll(run: Comparing, watch: Watch): Promise<string | null> {
  await compareOwed(run)
  const { names, problem } = await listFiles(run)
  if (problem !== null) return problem
  const total = names.length + run.known.byId.size
  const after = (before: number): Watch => ({ ...watch, onProgress: (done) => watch.onProgress(before + done, total) })
  const unknown = await compareFiles(run, names, after(0))
  await compareRows(run, after(names.length))
  await compareUnknown(run, unknown)
  await compareMissing(run)
  return null
}

/**
 * Compares the database of a data folder with its session files, and says what a repair would do. Only reads. A database that
 * cannot be asked has no sessions here; one of a newer version, or one that cannot be read, keeps its files from being judged.
 * Rejects with the reason of the signal.
 */
export async function compare(ports: Ports): Promise<Comparison> {
  const { dataDir, disk, state, reader, watch } = ports
  const found = nothingFound()
  const path = databasePath(dataDir)
  const { sessions: folder } = foldersOf(dataDir)
  const problems = problemsOf(ports)
  if (isReplaced(state)) found.repairs.push(rebuild(path, state))
  const settled = await reader.inSnapshot(async (db) => {
    const { jsonExport: writesFiles } = await readSettings(db)
    const run: Comparing = {
      db,
      disk,
      folder,
      found,
      writesFiles,
      known: await readKnownFiles(db),
      owed: new Set(),
      async breathe() {
        await breathe()
        watch.signal.throwIfAborted()
      },
    }
    const isBlind = state === 'newer' || state === 'unreadable'
    const problem = isBlind ? null : await compareAll(run, watch)
    return { sessions: await countSessions(db), problem, writesFiles }
  })
  const count = (...kinds: FindingKind[]) => found.findings.filter(({ kind }) => kinds.includes(kind)).length
  return {
    database: { path, bytes: sizeOf(path) + sizeOf(`${path}-wal`), state, problems },
    folder: { path: folder, bytes: found.bytes, problem: settled.problem },
    sessions: settled.sessions,
    files: found.files,
    equal: found.equal,
    pending: count('pending'),
    missing: count('missing'),
    different: count('different', 'rows'),
    unreadable: count('unreadable', 'outOfReach'),
    onlyInFiles: count('onlyInFiles'),
    isWell: isWell(found, state, problems, settled.writesFiles) && settled.problem === null,
    findings: found.findings,
    repairs: found.repairs,
  }
}
