// npm start: builds the app and opens it in Electron; where Electron's program cannot be had, the same app in the browser.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { downloadProblem, nodeProblem, npmProblem, programProblem, windowProblem } from './start-problems.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'out')
const electron = join(root, 'node_modules/electron')
const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
const args = process.argv.slice(2)
const FIVE_MINUTES = 300_000

// The browser host strips the types of its bridge itself, which Node still calls experimental.
const quiet = '--disable-warning=ExperimentalWarning'
const run = (file, more, options) =>
  spawnSync(process.execPath, [quiet, file, ...more], { stdio: 'inherit', cwd: root, ...options })

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The builder writes its settings beside themselves for a moment, so `out` alone would not do. */
function isWritable() {
  try {
    mkdirSync(out, { recursive: true })
    for (const folder of [root, out]) accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function build() {
  if (isWritable()) {
    if (run(builder, ['build', '--logLevel', 'warn']).status !== 0) {
      stop('The app could not be built; the lines above say why.')
    }
  } else if (existsSync(join(out, 'main/index.js'))) {
    console.error(`${root} cannot be written, so the app starts as it was built last.`)
  } else {
    stop(
      `${root} cannot be written, so the app could not be built: copy it to a folder of yours, then run npm ci and npm start there.`,
    )
  }
}

/** Why the app cannot open in Electron; null where it can. */
function electronProblem() {
  const inTheWay = windowProblem({
    platform: process.platform,
    env: process.env,
    uid: process.getuid?.(),
  })
  if (inTheWay) return inTheWay
  const options = { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: FIVE_MINUTES }
  const fetched = run(join(electron, 'install.js'), [], options)
  if (fetched.status !== 0) {
    return downloadProblem({ said: fetched.stderr || '', timedOut: fetched.signal !== null, folder: electron })
  }
  const program = createRequire(import.meta.url)('electron')
  return programProblem(spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 }))
}

// First: on some systems a Node that is new enough is one of them.
if (!existsSync(builder) || !existsSync(electron)) {
  stop('The packages of the app are not installed: run npm ci, then npm start again.')
}
const problem = nodeProblem(process.versions.node, process.execPath) || npmProblem(process.env.npm_config_user_agent)
if (problem) stop(problem)
build()
const reason = electronProblem()
if (reason === null) process.exit(run(join(electron, 'cli.js'), ['.', ...args]).status ?? 1)
console.error(`${reason}, so the app runs in your browser; its menus and file dialogs are missing there.`)
process.exit(run(join(root, 'src/web/dev.ts'), ['--open', ...args]).status ?? 1)
