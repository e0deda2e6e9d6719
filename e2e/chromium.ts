import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(import.meta.dirname, '../node_modules')
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium the lock file pins (Linux x64), unpacked once; whoever comes second finds it whole. */
async function fromNpm(): Promise<string | undefined> {
  const manifest = join(modules, '@sparticuz/chromium/package.json')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return undefined
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const cache = join(modules, '.cache')
  const home = join(cache, `chromium-${version}`)
  if (existsSync(home)) return join(home, 'chromium')
  mkdirSync(cache, { recursive: true })
  const unpacking = mkdtempSync(join(cache, 'unpacking-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = unpacking // the package unpacks into the temporary folder, wherever that is
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    renameSync(unpacking, home)
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true })
    if (!existsSync(home)) throw error // else another process was first
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  return join(home, 'chromium')
}

/**
 * Which Chromium the tests drive: the one named by TRAININGLOGS_CHROMIUM, else the one npm brought, else the system's.
 * A window to look at (headed) needs the system's.
 */
export async function findChromium(headed = process.env.TRAININGLOGS_HEADED === '1'): Promise<string> {
  const named = process.env.TRAININGLOGS_CHROMIUM
  if (named) return named
  const found =
    (headed ? undefined : await fromNpm()) ?? places.find((p) => existsSync(p) && !(headed && p.includes('headless')))
  if (found !== undefined) return found
  throw new Error(
    `No ${headed ? 'headed ' : ''}Chromium found: install one (Debian: apt-get install ${headed ? 'chromium' : 'chromium-headless-shell'}) or set TRAININGLOGS_CHROMIUM.`,
  )
}

/** What the executable says of itself, such as `153.0.7794.0`; that of Windows says nothing. */
export function chromiumVersion(executable: string): string {
  if (process.platform === 'win32') return '(unknown)'
  const said = execFileSync(executable, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 })
  return /\d+(\.\d+)+/.exec(said)?.[0] ?? said.trim()
}
