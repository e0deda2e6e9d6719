import { existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const overridden = new Map<string, string>()

function known(name: string, appName: string): string | undefined {
  const home = homedir()
  const appData = process.env.XDG_CONFIG_HOME ?? join(home, '.config')
  const userData = overridden.get('userData') ?? join(appData, appName)
  const folders: Record<string, string> = {
    home,
    appData,
    userData,
    sessionData: userData,
    logs: join(userData, 'logs'),
    crashDumps: join(userData, 'Crashpad'),
    temp: tmpdir(),
    exe: process.argv[0] ?? process.execPath,
    module: process.execPath,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    music: join(home, 'Music'),
    pictures: join(home, 'Pictures'),
    videos: join(home, 'Videos'),
  }
  return overridden.get(name) ?? folders[name]
}

/** app.getPath: userData and logs exist once they were asked for, as in Electron. */
export function getPath(name: string, appName: string): string {
  const path = known(name, appName)
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  if (name === 'userData' || name === 'logs' || name === 'sessionData') mkdirSync(path, { recursive: true })
  return path
}

/** app.setPath: what is not there yet is refused, as its documentation says. */
export function setPath(name: string, path: string, appName: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute')
  if (known(name, appName) === undefined) throw new Error(`Failed to set path`)
  if (!existsSync(path)) throw new Error('Failed to set path')
  overridden.set(name, path)
}
