import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Platform } from './platform.ts'

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
}

/** Opens a path or address with the system's own opener; rejects with the reason where there is none. */
export async function openWithSystem(target: string): Promise<void> {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, [...args, target], { stdio: 'ignore', detached: true })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 || process.platform === 'win32' ? resolve() : reject(new Error(`${command}: ${code}`)),
    )
    child.unref()
  })
}

/** The operating system without Electron: the system's opener, no dialogs and no notifications. */
export const systemPlatform: Platform = {
  chooseSessionFile: async () => 'unavailable',
  chooseExportTarget: async () => 'unavailable',
  chooseImport: async () => 'unavailable',
  chooseArchiveTarget: async () => 'unavailable',
  chooseBackup: async () => 'unavailable',
  chooseBackupFolder: async () => 'unavailable',
  openPath: openWithSystem,
  revealPath: (path) => openWithSystem(dirname(path)),
  notify: () => {},
}
