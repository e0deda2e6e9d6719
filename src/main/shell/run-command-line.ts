import { resolve } from 'node:path'
import { app } from 'electron'
import { commandLineOf } from '#cli/command-names.ts'
import { isOfChromium } from './arguments.ts'
import { takeScratchProfile } from './scratch-profile.ts'

/** What a start was given, without the program and, while that is not packaged, without the app and what is before it. */
function givenArguments(): string[] {
  const own = app.isPackaged ? 0 : process.argv.findIndex((arg) => resolve(arg) === app.getAppPath())
  const given = process.argv.slice(Math.max(own, 0) + 1)
  // The start script of an AppImage puts --no-sandbox first where the system forbids what the sandbox needs.
  const first = given.findIndex((arg) => !isOfChromium(arg))
  return first < 0 ? [] : given.slice(first)
}

/** Runs the command line instead of the app where the arguments are one; answers whether they are. */
export function runCommandLine(): boolean {
  const args = commandLineOf(givenArguments())
  if (args === null) return false
  app.dock?.hide()
  takeScratchProfile()
  void import('#cli/run.ts')
    .then(({ runCli }) => runCli(args))
    .then((code) => process.stdout.write('', () => app.exit(code)))
  return true
}
