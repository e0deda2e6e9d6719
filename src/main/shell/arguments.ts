import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a start asks for. */
export interface Asked {
  newWorkout: boolean
  /** Full paths, in their order. */
  files: string[]
  /** Switches that are neither ours nor one that Electron or Chromium is started with. */
  unknown: string[]
}

/** Names of other programs' switches, which may stand anywhere: Chromium adds its own to those of a second start. */
const OF_CHROMIUM =
  /^--(?:allow-|disable-|enable-|force-|inspect|remote-debugging-|no-sandbox|no-zygote|original-process-start-time|lang|ozone-|gtk-|headless|user-data-dir|field-trial|variations|high-dpi|js-flags|log|v=|vmodule|proxy|host-|use-|ignore-|renderer-|in-process-|single-process|password-store|class|name|app-path|squirrel-|type=|r\b|require)/

/** Whether a switch is one that Electron or Chromium is started with. */
export const isOfChromium = (arg: string): boolean => OF_CHROMIUM.test(arg)

/** With `-r` Electron is told of a module to load first, as by those who drive it from outside. */
const WITH_VALUE = new Set(['--data-dir', '-r', '--require'])
/** `--updated` is what the installer of Windows starts a new version with. */
const OWN = new Set([...WITH_VALUE, '--new-workout', '--updated'])
const nameOf = (arg: string): string => arg.split('=')[0] ?? ''

/** A desktop on Linux hands files over as addresses (`%U`). */
function pathOf(arg: string, from: string): string {
  if (!arg.startsWith('file://')) return resolve(from, arg)
  try {
    return fileURLToPath(arg)
  } catch {
    return resolve(from, arg) // of another machine: it is told that there is no such file
  }
}

/**
 * Reads the arguments of a start, whose first is the program. `appPath` is where the app is itself, which stands among them
 * while it is not packaged; `from` the folder that paths begin at.
 */
export function readArguments(argv: readonly string[], { appPath, from }: { appPath: string; from: string }): Asked {
  const asked: Asked = { newWorkout: false, files: [], unknown: [] }
  const own = new Set([appPath, resolve(appPath, 'out/main/index.js'), resolve(appPath, 'out/main')])
  let isValue = false
  for (const arg of argv.slice(1)) {
    if (isValue) isValue = false
    else if (arg.startsWith('-')) {
      isValue = WITH_VALUE.has(arg)
      if (arg === '--new-workout') asked.newWorkout = true
      else if (!OWN.has(nameOf(arg)) && !isOfChromium(arg)) asked.unknown.push(arg)
    } else if (arg !== '' && !own.has(resolve(from, arg))) asked.files.push(pathOf(arg, from))
  }
  return asked
}

/** So many arguments are named, and so much of each. */
const MOST_NAMED = 5
const MOST_LETTERS = 80

/** Arguments as they can be shown: without signs that turn a text around or break it, and not endless. */
export const readable = (args: readonly string[]): string[] =>
  args.slice(0, MOST_NAMED).map((arg) => arg.slice(0, MOST_LETTERS).replaceAll(/\p{C}/gu, '\u{fffd}'))
