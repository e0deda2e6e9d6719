import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { failingDisk } from './testing.ts'
import { removeLeftOvers, writeFileDurably, writeStreamDurably } from './write-file-durably.ts'

const bytes = Buffer.from('{"new": true}\n')

type Handle = Awaited<ReturnType<Disk['open']>>

/** The real disk, whose file handles do otherwise in one thing. */
const withHandle = (change: (handle: Handle, path: string) => Partial<Handle>): Disk => ({
  ...realDisk,
  open: async (path, ...rest) => {
    const handle = await realDisk.open(path, ...rest)
    const changed = change(handle, String(path))
    return new Proxy(handle, {
      get(target, key) {
        const value: unknown = Reflect.get(key in changed ? changed : target, key)
        return typeof value === 'function' && !(key in changed) ? value.bind(target) : value
      },
    })
  },
})

describe('writing a file', () => {
  it('makes the folder, replaces the file and leaves nothing else', async () => {
    const folder = join(tempFolder(), 'data', 'output')
    await writeFileDurably(realDisk, join(folder, 'a.json'), Buffer.from('old'))
    await writeFileDurably(realDisk, join(folder, 'a.json'), bytes)
    expect(readdirSync(folder)).toEqual(['a.json'])
    expect(readFileSync(join(folder, 'a.json')).equals(bytes)).toBe(true)
  })

  it('goes on where the disk takes a few bytes at a time', async () => {
    const path = join(tempFolder(), 'a.json')
    const disk = withHandle((handle) => ({
      write: (async (buffer: Buffer, offset: number, length: number) =>
        handle.write(buffer, offset, Math.min(length, 3))) as Handle['write'],
    }))
    await writeFileDurably(disk, path, bytes)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('syncs the file before it gets its name, and the folder after', async () => {
    const folder = join(tempFolder(), 'sessions')
    const steps: string[] = []
    const watching = withHandle((handle, path) => ({
      sync: async () => {
        steps.push(`sync ${path.endsWith('.tmp') ? 'file' : path.replace(folder, 'folder')}`)
        await handle.sync()
      },
    }))
    const rename: Disk['rename'] = async (from, to) => {
      steps.push('rename')
      await realDisk.rename(from, to)
    }
    await writeFileDurably({ ...watching, rename }, join(folder, 'a.json'), bytes)
    expect(steps.slice(-3)).toEqual(['sync file', 'rename', 'sync folder'])
    expect(steps).toHaveLength(4)
  })

  it.each([
    ['no more bytes fit', { write: (async () => ({ bytesWritten: 0, buffer: bytes })) as unknown as Handle['write'] }],
    ['the bytes cannot be synced', { sync: async () => Promise.reject(Object.assign(new Error(), { code: 'EIO' })) }],
    ['fewer bytes arrived than were written', { stat: (async () => ({ size: 3 })) as unknown as Handle['stat'] }],
  ])('leaves the old file and no other when %s', async (_, change) => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'a.json'), 'old')
    const disk = withHandle((_handle, path) => (path.endsWith('.tmp') ? change : {}))
    await expect(writeFileDurably(disk, join(folder, 'a.json'), bytes)).rejects.toMatchObject({ code: 'EIO' })
    expect(readdirSync(folder)).toEqual(['a.json'])
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old')
  })

  it('takes what it writes in pieces, as they come', async () => {
    const path = join(tempFolder(), 'a.txt')
    async function* pieces() {
      for (const piece of ['one ', '', 'two ', 'three']) yield Buffer.from(piece)
    }
    await writeStreamDurably(realDisk, path, pieces())
    expect(readFileSync(path, 'utf8')).toBe('one two three')
  })

  it('leaves the old file and no other when the pieces end in an error', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'a.txt'), 'old')
    async function* pieces() {
      yield Buffer.from('one')
      throw new Error('no more')
    }
    await expect(writeStreamDurably(realDisk, join(folder, 'a.txt'), pieces())).rejects.toThrow('no more')
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
  })

  it('leaves the old file and no other when the name cannot be changed', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'a.json'), 'old')
    const writing = writeFileDurably(failingDisk('rename', 'EACCES'), join(folder, 'a.json'), bytes)
    await expect(writing).rejects.toMatchObject({ code: 'EACCES' })
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('waits for a virus scanner on Windows, and nowhere else', async () => {
    const path = join(tempFolder(), 'a.json')
    let tries = 0
    const disk = failingDisk('rename', 'EPERM', () => {
      tries += 1
      return tries < 3
    })
    const waits: number[] = []
    const pause = async (ms: number) => void waits.push(ms)
    await writeFileDurably({ ...disk, platform: 'win32', pause }, path, bytes)
    expect([tries, waits]).toEqual([3, [40, 80]])
    tries = 0
    await expect(writeFileDurably({ ...disk, platform: 'linux', pause }, path, bytes)).rejects.toMatchObject({
      code: 'EPERM',
    })
  })

  it('takes it from Windows alone that a folder cannot be synced', async () => {
    const folder = tempFolder()
    const disk = failingDisk('open', 'EPERM', (path) => path === folder)
    await writeFileDurably({ ...disk, platform: 'win32' }, join(folder, 'a.json'), bytes)
    const writing = writeFileDurably({ ...disk, platform: 'linux' }, join(folder, 'a.json'), bytes)
    await expect(writing).rejects.toMatchObject({ code: 'EPERM' })
  })
})

describe('temporary files', () => {
  it('of dead processes go, of living ones and of others stay', async () => {
    const folder = tempFolder()
    // Beyond the highest process number that Linux, macOS and Windows give; and this process, long before it started.
    const left = ['.traininglogs-999999999-1f.tmp', `.traininglogs-${process.pid}-1.tmp`]
    const others = [`.traininglogs-${process.ppid}-1f.tmp`, 'a.json', '.traininglogs-x.tmp', 'notes.tmp']
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), '')
    await removeLeftOvers(realDisk, folder)
    expect(readdirSync(folder).toSorted()).toEqual(others.toSorted())
  })

  it('are none where the folder is none', async () => {
    const folder = join(tempFolder(), 'none')
    await removeLeftOvers(realDisk, folder)
    expect(existsSync(folder)).toBe(false)
    mkdirSync(folder)
    await removeLeftOvers(realDisk, folder)
  })
})
