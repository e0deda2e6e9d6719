import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApp } from '#faults/lib/app.ts'
import { emptyOutcome, type Outcome, type Suite } from '#faults/lib/plan.ts'
import { damageOf, readState } from '#faults/lib/read-state.ts'
import { sessionNumber } from '#faults/lib/sessions.ts'
import { freshFolder } from '#faults/lib/templates.ts'
import { call } from '#main/call.ts'
import { connect } from '#main/db/connect.ts'
import { databasePath } from '#main/services.ts'

const cli = join(import.meta.dirname, '../../src/cli/index.ts')

/** Logs a workout with the command line in a process of its own; answers whether it says that it is saved, and all it said. */
async function logWorkout(dataDir: string, n: number): Promise<{ isSaved: boolean; output: string }> {
  const day = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)
  const file = join(`${dataDir}-${n}.md`)
  writeFileSync(
    file,
    `# Training Log\n- Date: ${day}\n- Focus: Push\n\n## Exercise 1\n**Name:** Squat\n### Working Sets\n1. 80 x 6\n`,
  )
  const child = spawn(process.execPath, [cli, 'log', file, '--json', '--data-dir', dataDir])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += String(text)
    })
  }
  await once(child, 'close')
  // The file may be owed for a moment, while another process works off what is owed; the answer says so.
  return { isSaved: output.includes('"imported": 1'), output }
}

const logged = (name: string): boolean => name.startsWith('training_session_2024')

/** Everything that was acknowledged is in both copies. */
async function check(
  dataDir: string,
  outcome: Outcome,
  where: string,
  expected: { logged: number; saved: number },
): Promise<void> {
  await (await openApp(dataDir)).dispose()
  const { database, files } = await readState(dataDir)
  const names = Object.keys(database)
  const counts = { logged: names.filter(logged).length, saved: names.filter((name) => !logged(name)).length }
  if (counts.logged !== expected.logged || counts.saved !== expected.saved) {
    outcome.failures.push(`${where}: ${JSON.stringify(counts)} sessions are there of ${JSON.stringify(expected)}`)
  }
  const differing = names.filter((name) => database[name] !== files[name])
  outcome.failures.push(...differing.map((name) => `${where}: ${name} differs`), ...damageOf(databasePath(dataDir)))
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** So many command lines at once, on a folder that may be new, beside the app where it is open. */
async function together(plan: { work: string }, outcome: Outcome, count: number, kind: 'empty' | 'log'): Promise<void> {
  const where = `${count} at once, ${kind === 'log' ? 'beside the open app' : 'on a new folder'}`
  const dataDir = await freshFolder(plan.work, kind)
  const app = kind === 'log' ? await openApp(dataDir) : null
  const saving = (async () => {
    for (const n of app ? range(10) : []) await app?.sessions.save(sessionNumber(100 + n))
  })()
  const ended = await Promise.all(range(count).map((n) => logWorkout(dataDir, n)))
  await saving
  await app?.dispose()
  const failed = ended.filter(({ isSaved }) => !isSaved)
  outcome.failures.push(...failed.map(({ output }) => `${where}: ${output}`))
  outcome.figures.processes = (outcome.figures.processes ?? 0) + count
  await check(dataDir, outcome, where, { logged: count - failed.length, saved: app ? 13 : 0 })
}

/** A database that another program never lets go of: the app says so after its patience, and has lost nothing. */
async function whileHeld(plan: { work: string }, outcome: Outcome): Promise<void> {
  const dataDir = await freshFolder(plan.work, 'log')
  const app = await openApp(dataDir)
  const holder = connect(databasePath(dataDir), { readonly: false })
  holder.exec('begin immediate')
  const answer = await call(app, 'sessions.delete', { id: sessionNumber(1).id }).catch((error: unknown) => error)
  if (!(answer instanceof Error && 'code' in answer && answer.code === 'DATABASE_BUSY')) {
    outcome.failures.push(`a database that is held: ${String(answer)}`)
  }
  holder.exec('rollback')
  holder.close()
  await app.dispose()
  await check(dataDir, outcome, 'after a database was held', { logged: 0, saved: 3 })
}

/** Several processes at work on one log. */
export const instances: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const counts = plan.full ? [2, 5, 10, 20] : [4]
  for (const count of counts) {
    await together(plan, outcome, count, 'log')
    await together(plan, outcome, count, 'empty')
  }
  // The app's patience is a minute.
  if (plan.full) await whileHeld(plan, outcome)
  else outcome.notes.push('a database that is held for a minute: only in the full run')
  outcome.figures.lost = outcome.failures.length
  return outcome
}
