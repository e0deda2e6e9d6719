import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiveOf, backUp, inputsOf, remove, restore, type Step, save } from '#faults/scenarios.ts'
import { connect } from '#main/db/connect.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { databasePath } from '#main/services.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { openApp } from './app.ts'
import { makeOlder } from './older-database.ts'
import { sessionNumber } from './sessions.ts'
import { copyTree } from './tree.ts'

async function doAll(dataDir: string, steps: readonly Step[]): Promise<void> {
  const app = await openApp(dataDir)
  for (const step of steps) await step(dataDir, app)
  await app.dispose()
}

/** Three sessions, one of them saved again after it was deleted, and a fourth that is deleted. */
async function makeLog(dataDir: string): Promise<void> {
  await doAll(dataDir, [save(1), save(2), save(3), save(4), remove(3), remove(4), restore(4), remove(3 + 1), save(4)])
}

/** A log with one of everything that a start has to put right. */
async function makeDamaged(dataDir: string): Promise<void> {
  await doAll(
    dataDir,
    [1, 2, 3, 5, 6, 7].map((n) => save(n)),
  )
  const { sessions } = foldersOf(dataDir)
  const [missing = '', torn = '', edited = '', deleted = ''] = readdirSync(sessions).sort()
  const path = (name: string) => join(sessions, name)
  const text = readFileSync(path(deleted))
  await doAll(dataDir, [remove(5)])
  writeFileSync(path(deleted), text)
  rmSync(path(missing))
  writeFileSync(path(torn), readFileSync(path(torn)).subarray(0, 300))
  writeFileSync(path(edited), readFileSync(path(edited), 'utf8').replace('session 3', 'by hand'))
  writeFileSync(path('from elsewhere.json'), serializeSession(sessionNumber(8), 4))
  writeFileSync(path('.traininglogs-999999-1f.tmp'), 'what a dead process left')
  oweAll(dataDir, [sessionNumber(6).id, sessionNumber(7).id])
}

/** Owes files that a process claimed which is dead. */
function oweAll(dataDir: string, ids: readonly string[]): void {
  const raw = connect(databasePath(dataDir), { readonly: false })
  const owe = raw.prepare(
    `insert into outbox (session_id, revision, op, file_name, stale_files, replaces, attempts, next_attempt_at, claimed_by, claimed_until)
     select id, revision, 'write', file_name, '[]', '[]', 0, 0, '999999:dead:0:a', 1 from sessions where id = ?`,
  )
  for (const id of ids) owe.run(id)
  raw.close()
}

/** A log that went on after it was backed up: one session more, one other, one deleted. */
async function makeBackedUp(dataDir: string): Promise<void> {
  await makeLog(dataDir)
  await backUp(dataDir, null)
  await doAll(dataDir, [save(9), save(1, 'since the backup'), remove(2)])
}

const makers: Record<string, (dataDir: string) => Promise<void>> = {
  empty: async () => {},
  opened: (dataDir) => doAll(dataDir, []),
  log: makeLog,
  damaged: makeDamaged,
  backedUp: makeBackedUp,
}

const made = new Map<string, Promise<string>>()

async function make(work: string, kind: string): Promise<string> {
  const dataDir = join(work, 'templates', kind.replace('/', '-'))
  mkdirSync(dataDir, { recursive: true })
  const [shape = '', step] = kind.split('/')
  if (shape === 'older') await makeOlder(await template(work, 'log'), dataDir, step ?? '')
  else await makers[shape]?.(dataDir)
  return dataDir
}

/** A data folder of a kind, made once: `empty`, `log`, `damaged`, `older/0005-create-outbox`. Never change what is in it. */
function template(work: string, kind: string): Promise<string> {
  const before = made.get(kind)
  if (before) return before
  const making = make(work, kind)
  made.set(kind, making)
  return making
}

let copies = 0

/** A data folder of a kind, to do anything with. */
export async function freshFolder(work: string, kind: string, at?: string): Promise<string> {
  const from = await template(work, kind)
  copies += 1
  const dataDir = at ?? join(work, `data-${copies}`)
  copyTree(from, dataDir)
  return dataDir
}

/** Removes a data folder and what was beside it. */
export function removeFolder(dataDir: string): void {
  for (const path of [dataDir, inputsOf(dataDir), archiveOf(dataDir)]) rmSync(path, { recursive: true, force: true })
}
