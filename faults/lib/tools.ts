import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Tools of an administrator, which not every shell looks for.
process.env.PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`

const has = (name: string): boolean => spawnSync('which', [name], { stdio: 'ignore' }).status === 0

const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
const library = (file: string): string | null =>
  LIBRARY_FOLDERS.map((folder) => `${folder}/${file}`).find((path) => existsSync(path)) ?? null

/** What makes fsync do nothing. */
export const eatmydata = (): string | null => library('libeatmydata.so') ?? library('libeatmydata.so.1')
/** What gives a process another clock. */
export const faketime = (): string | null => library('faketime/libfaketime.so.1')

const canMount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' }).status === 0
}

/** By trying it: some sandboxes have loop devices that nothing can be put on. */
function canLoop(): boolean {
  if (!canMount() || !has('mkfs.ext4')) return false
  const folder = mkdtempSync(join(tmpdir(), 'traininglogs-loop-'))
  const image = join(folder, 'image')
  const tries = [
    ['truncate', '-s', '4M', image],
    ['mkfs.ext4', '-q', '-F', image],
    ['unshare', '--mount', 'mount', '-o', 'loop', image, '/mnt'],
  ] as const
  const works = tries.every(([command, ...args]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0)
  rmSync(folder, { recursive: true, force: true })
  return works
}

const canTrace = (): boolean =>
  has('strace') && spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0

const TOOLS = {
  strace: canTrace,
  mount: canMount,
  loop: canLoop,
  eatmydata: () => eatmydata() !== null,
  faketime: () => faketime() !== null,
  prlimit: () => has('prlimit'),
  setpriv: () => has('setpriv') && process.getuid?.() === 0,
} satisfies Record<string, () => boolean>
export type Tool = keyof typeof TOOLS

const WORDS: Record<Tool, string> = {
  strace: 'strace, and the right to trace',
  mount: 'Linux, root and the right to mount',
  loop: 'Linux, root, mkfs.ext4 and a loop device',
  eatmydata: 'eatmydata',
  faketime: 'faketime',
  prlimit: 'prlimit',
  setpriv: 'root and setpriv',
}

/** The line for what cannot be run here, or null where every tool is there. */
export function skipped(what: string, ...tools: Tool[]): string | null {
  const missing = tools.filter((tool) => !TOOLS[tool]())
  return missing.length === 0 ? null : `${what}: needs ${missing.map((tool) => WORDS[tool]).join('; ')}`
}

/** Runs a tool to its end; throws with what it said where it fails. */
export const run = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8' })
