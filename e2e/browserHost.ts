import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..')

/** The browser host as `npm run dev:web` starts it, in a process of its own. */
export interface StartedHost {
  /** The address with its one-time ticket. */
  url: string
  stop(): Promise<void>
}

async function printedAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output.')
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error('The host ended without an address.')
}

/** Starts the browser host on a data folder, and waits for its address. */
export async function startBrowserHost(dataDir: string): Promise<StartedHost> {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8', TZ: 'UTC' }
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src/web/dev.ts'), '--data-dir', dataDir],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = once(child, 'exit')
  return {
    url: await printedAddress(child),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
