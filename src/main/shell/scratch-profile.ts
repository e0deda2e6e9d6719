import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * Gives Chromium a folder that goes away with the process, where no window of the app is opened: else it would make one of the
 * app's name, which on a Mac and on Windows is the data folder. To be called before Electron is ready.
 */
export function takeScratchProfile(): void {
  const folder = mkdtempSync(join(tmpdir(), 'traininglogs-run-'))
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}
