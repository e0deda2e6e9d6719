import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const ONCE_IT_ENDED = 'while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; shift; exec "$@"'

/** What an AppImage tells the program in it of itself. */
const OF_THE_IMAGE = new Set(['APPDIR', 'APPIMAGE', 'ARGV0', 'OWD', 'LD_LIBRARY_PATH'])

/**
 * Starts an AppImage on a data folder, or on the usual one, once a process has ended (this one, unless said) and its image is
 * gone from where it is mounted. Electron's own way starts from inside the image, and may not mount another
 * (https://github.com/electron/electron/issues/41463). Files and other things that this start was asked for are not asked for again.
 */
export function reopenImage(image: string, dataDir: string | undefined, pid = process.pid): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_IMAGE.has(name)))
  const program = dataDir === undefined ? [image] : [image, '--data-dir', resolve(dataDir)]
  spawn('/bin/sh', ['-c', ONCE_IT_ENDED, 'sh', String(pid), ...program], {
    detached: true,
    stdio: 'ignore',
    env,
  }).unref()
}
