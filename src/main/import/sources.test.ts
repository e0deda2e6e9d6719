import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { failingDisk } from '#main/outbox/testing.ts'
import { findSources } from './sources.ts'

/** A folder with `a.csv`, `z.csv` and `sub/b.csv`. */
function folderOfFiles(): string {
  const folder = tempFolder()
  mkdirSync(join(folder, 'sub'))
  for (const file of ['a.csv', 'sub/b.csv', 'z.csv']) writeFileSync(join(folder, file), 'x')
  return folder
}

async function find(folder: string, paths: readonly string[], disk?: Parameters<typeof findSources>[1]) {
  const { sources, missing } = await findSources(
    paths.map((path) => join(folder, path)),
    disk,
  )
  return {
    found: sources.map(({ path }) => relative(folder, path)),
    missing: missing.map(({ source, message }) => [relative(folder, source), message]),
  }
}

describe('files that are looked for', () => {
  it('are those of folders and patterns, without hidden ones', async () => {
    const folder = folderOfFiles()
    writeFileSync(join(folder, '.hidden.csv'), 'x')
    const all = ['a.csv', 'sub/b.csv', 'z.csv']
    expect(await find(folder, ['', 'a.csv'])).toEqual({ found: all, missing: [] })
    expect(await find(folder, ['*'])).toEqual({ found: all, missing: [] })
    expect(await find(folder, ['gone.csv', '*.db', 'z.csv'])).toEqual({
      found: ['z.csv'],
      missing: [
        ['gone.csv', 'There is no such file.'],
        ['*.db', 'No file matches.'],
      ],
    })
  })

  it('are found beside a folder that cannot be looked into, which is told', async () => {
    const folder = folderOfFiles()
    const disk = failingDisk('readdir', 'EACCES', (path) => path.endsWith('sub'))
    const expected = { found: ['a.csv', 'z.csv'], missing: [['sub', 'You may not read this.']] }
    expect(await find(folder, [''], disk)).toEqual(expected)
    expect(await find(folder, ['*'], disk)).toEqual(expected)
  })

  it('are found beside links: to files, but not to folders, and one that leads nowhere is left for the reader', async () => {
    const folder = folderOfFiles()
    symlinkSync(folder, join(folder, 'back'))
    symlinkSync(join(folder, 'a.csv'), join(folder, 'link.csv'))
    symlinkSync('nowhere', join(folder, 'm.csv'))
    expect(await find(folder, [''])).toEqual({
      found: ['a.csv', 'link.csv', 'm.csv', 'sub/b.csv', 'z.csv'],
      missing: [],
    })
    expect((await find(folder, ['?.csv'])).missing).toEqual([['m.csv', 'There is no such file.']])
  })

  it('may be very many', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'in'))
    const names = Array.from({ length: 150_000 }, (_, i) => String(i))
    const entry = { isDirectory: () => false, isFile: () => true, isSymbolicLink: () => false }
    const list = async (path: unknown) =>
      String(path).endsWith('in')
        ? names.map((name) => ({ ...entry, name }))
        : [{ ...entry, isDirectory: () => true, name: 'in' }]
    const disk = { readdir: list as unknown as typeof import('node:fs/promises').readdir }
    expect((await findSources([folder], disk)).sources).toHaveLength(150_000)
  })
})
