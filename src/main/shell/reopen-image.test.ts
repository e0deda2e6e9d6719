import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { reopenImage } from './reopen-image.ts'

test.runIf(process.platform === 'linux')(
  'an image starts once the program before it has ended, and only then',
  async () => {
    const folder = tempFolder()
    const [image, told] = [join(folder, 'A log.AppImage'), join(folder, 'told')]
    writeFileSync(
      image,
      `#!/bin/sh\nprintf '%s|' "$@" "\${APPDIR-none}" "$KEPT" > '${told}.part'; mv '${told}.part' '${told}'\n`,
      { mode: 0o755 },
    )
    vi.stubEnv('APPDIR', '/tmp/.mount_old')
    vi.stubEnv('KEPT', 'kept')
    const before = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
    reopenImage(image, join(folder, 'my data'), before.pid)
    const ended = once(before, 'exit').then(() => existsSync(told))
    before.stdin?.end()
    expect(await ended).toBe(false)
    await expect.poll(() => existsSync(told), { timeout: 10_000 }).toBe(true)
    expect(readFileSync(told, 'utf8')).toBe(`--data-dir|${join(folder, 'my data')}|none|kept|`)
    vi.unstubAllEnvs()
  },
)
