import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { Connection } from './cdp.ts'
import { processAlive, waitForDeath } from './processAlive.ts'

// With frames of other sites in the page's own process, one DevTools session sees all of them.
const featuresOff = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'OptimizationHints',
  'MediaRouter',
  'Translate',
  'IsolateOrigins',
  'site-per-process',
  'IsolateSandboxedIframes',
]

function flags(profile: string, language: string, headed: boolean): string[] {
  return [
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--lang=${language}`,
    `--accept-lang=${language}`,
    ...(headed ? [] : ['--headless', '--hide-scrollbars']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-startup-window',
    '--block-new-web-contents',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-back-forward-cache',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-site-isolation-trials',
    `--disable-features=${featuresOff.join(',')}`,
    '--password-store=basic',
    '--force-color-profile=srgb',
    '--window-size=1920,1080',
  ]
}

/** A start that was killed leaves a Chromium that may still be going down: the folder has to be free first. */
function evict(pidFile: string, profile: string): void {
  let pid = 0
  try {
    pid = Number(readFileSync(pidFile, 'utf8'))
    const ours = process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)
    if (!ours || !processAlive(pid)) return
  } catch {
    return // never started here, or gone
  }
  if (!waitForDeath(pid, 500)) process.kill(pid, 'SIGKILL')
  waitForDeath(pid, 2000)
}

/** A Chromium of our own, on the folder Electron would keep its session data in. */
export class Chromium extends Connection {
  readonly process: ChildProcess
  /** Where Playwright connects; rejects with what Chromium wrote when it ends too soon. */
  readonly devtoolsUrl: Promise<string>
  private readonly pidFile: string

  private constructor(child: ChildProcess, pidFile: string) {
    super(child.stdio[4] as Readable, child.stdio[3] as Writable)
    this.process = child
    this.pidFile = pidFile
    this.devtoolsUrl = new Promise((resolve, reject) => {
      let seen = ''
      const stderr = child.stderr as Readable
      stderr.setEncoding('utf8')
      stderr.on('data', (chunk: string) => {
        seen = (seen + chunk).slice(-20_000)
        const url = /^DevTools listening on (ws:\/\/\S+)/m.exec(seen)?.[1]
        if (url) resolve(url)
      })
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${seen}`)))
    })
  }

  static start(executable: string, profile: string, language: string, headed: boolean): Chromium {
    mkdirSync(profile, { recursive: true })
    const pidFile = join(profile, 'standin-chromium.pid')
    evict(pidFile, profile)
    const posix = `${language.replace('-', '_')}.UTF-8`
    const child = spawn(executable, flags(profile, language, headed), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // under LANG=C a headless Chromium calls its language 'en-US@posix', which Intl refuses
      env: { ...process.env, LANG: posix, LC_ALL: posix, LANGUAGE: '' },
    })
    writeFileSync(pidFile, String(child.pid))
    return new Chromium(child, pidFile)
  }

  /** Asks it to end, and waits without running any more JavaScript: after `quit` an Electron app runs none either. */
  end(): void {
    const { pid } = this.process
    if (pid === undefined) return
    this.root.send('Browser.close').catch(() => {})
    if (!waitForDeath(pid, 3000)) this.process.kill('SIGKILL')
    waitForDeath(pid, 1000)
    rmSync(this.pidFile, { force: true })
  }
}
