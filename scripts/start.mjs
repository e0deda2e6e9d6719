// npm start: the app in Electron; where Electron's program cannot be had, the same app in the browser.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
// The browser host strips the types of its bridge itself, which Node still calls experimental.
const quiet = '--disable-warning=ExperimentalWarning'
const run = (file, args, options = {}) =>
  spawnSync(process.execPath, [quiet, file, ...args], { stdio: 'inherit', ...options })

const fetched = run(require.resolve('electron/install.js'), [], {
  stdio: ['ignore', 'ignore', 'pipe'],
  timeout: 300_000,
})
if (fetched.status === 0) {
  process.exit(run(require.resolve('electron/cli.js'), ['.', ...process.argv.slice(2)]).status ?? 1)
}
console.error(
  'Electron could not be downloaded, so the app runs in your browser; its menus and file dialogs are missing there.',
)
process.exit(run('src/web/dev.ts', ['--open', ...process.argv.slice(2)]).status ?? 1)
