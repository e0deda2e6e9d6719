import { rm, stat } from 'node:fs/promises'
import { strict } from './strict.ts'

type Call = [method: 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem', argument: string]

/** Electron's `shell`: notes what a desktop would have been asked to do. */
export const shell = strict('shell', {
  /** The stand-in's own: every call so far. */
  calls: [] as Call[],
  async openExternal(url: string): Promise<void> {
    new URL(url) // an invalid one is refused
    shell.calls.push(['openExternal', url])
  },
  async openPath(path: string): Promise<string> {
    shell.calls.push(['openPath', path])
    return ''
  },
  showItemInFolder(path: string): void {
    shell.calls.push(['showItemInFolder', path])
  },
  /** There is no trash to look into; the file is gone from where it was, which is what an app can tell. */
  async trashItem(path: string): Promise<void> {
    await stat(path)
    await rm(path, { recursive: true })
    shell.calls.push(['trashItem', path])
  },
})
