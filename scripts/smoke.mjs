// Tries a program as it was installed: node scripts/smoke.mjs [--window] PROGRAM [ARGUMENTS THAT START IT]
// It saves on its command line, opens its window, is ended hard, and has what was saved. Needs a display.
// --window: only that it opens, twice; what the portable program of Windows starts cannot print.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const given = process.argv.slice(2)
const windowOnly = given[0] === '--window'
const [program, ...first] = given.slice(windowOnly ? 1 : 0)
const log = join(import.meta.dirname, '../data/samples/push.md')
const dataDir = mkdtempSync(join(tmpdir(), 'traininglogs-smoke-'))
const PATIENCE_MS = 60_000
/** So long a window has to stand. */
const STANDS_MS = 5000

function check(what, holds, detail = '') {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}${holds ? '' : ` ${detail}`}`)
  if (!holds) process.exit(1)
}

/** Runs a subcommand; answers its JSON. */
function command(...args) {
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args, '--data-dir', dataDir, '--json'], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  })
  check(args.join(' '), status === 0, `${error ?? ''} ${stderr} ${stdout}`)
  return JSON.parse(stdout)
}

const starts = () => {
  const file = join(dataDir, 'logs/traininglogs.log')
  return existsSync(file) ? readFileSync(file, 'utf8').split('"The app opened"').length - 1 : 0
}

/** Ends a program with all it has started. */
function end(child) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  else process.kill(-child.pid, 'SIGKILL')
}

async function openWindow() {
  const before = starts()
  const child = spawn(program, [...first, '--data-dir', dataDir], {
    detached: process.platform !== 'win32',
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  const late = Date.now() + PATIENCE_MS
  while (starts() === before && child.exitCode === null && Date.now() < late) await pause(200)
  check('the app opens', starts() > before, `exit code ${child.exitCode}`)
  await pause(STANDS_MS)
  check(
    'its window stands',
    child.exitCode === null && existsSync(join(dataDir, 'chromium')),
    `exit code ${child.exitCode}`,
  )
  end(child)
  await ended
}

const sessions = () => readdirSync(join(dataDir, 'data/output/sessions')).length
if (!windowOnly) {
  command('log', log)
  check('the session is a file', sessions() === 1)
}
await openWindow()
await openWindow()
if (!windowOnly) {
  check('the session is in the log', command('sessions').length === 1)
  check('both copies agree', command('verify') !== null && sessions() === 1)
}
rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
