import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { exportErrors, exportFormatSchema } from '#shared/contract/export.ts'
import { fileName, filesIn, IN_FILES, IN_FOLDERS, idOf, openExport, someSessions } from './testing.ts'

describe('what is there already', () => {
  it.each(exportFormatSchema.options)('stays where it would be the same: %s', async (format) => {
    const { run, out } = await openExport(someSessions(2))
    await run({ format, target: out })
    const before = filesIn(join(out, '..'))
    const again = await run({ format, target: out })
    expect(again).toMatchObject({ sessions: 2, path: out })
    expect(filesIn(join(out, '..'))).toEqual(before)
  })

  it.each(IN_FOLDERS)('is not replaced in a folder: %s', async (format) => {
    const { run, out } = await openExport(someSessions(3))
    mkdirSync(out)
    const name = fileName(2, format === 'json' ? 'json' : 'md')
    writeFileSync(join(out, name), 'mine')
    writeFileSync(join(out, 'other.txt'), 'mine too')
    const exporting = run({ format, target: out })
    await expect(exporting).rejects.toMatchObject({ code: exportErrors.EXISTS, message: expect.stringContaining(name) })
    expect(filesIn(out)).toEqual({ [name]: 'mine', 'other.txt': 'mine too' })
    await run({ format, target: out, overwrite: true })
    expect(Object.keys(filesIn(out))).toHaveLength(4)
    expect(filesIn(out)).toMatchObject({ 'other.txt': 'mine too', [name]: expect.stringContaining('2026-02-02') })
  })

  it('is found before anything is written, and counted', async () => {
    let written = 0
    const open: Disk['open'] = (path, flags, ...rest) => {
      written += Number(flags !== 'r')
      return realDisk.open(path, flags, ...rest)
    }
    const { run, out } = await openExport(someSessions(3), { ...realDisk, open })
    mkdirSync(out)
    for (const day of [2, 3]) writeFileSync(join(out, fileName(day)), 'mine')
    const message = expect.stringMatching(/^2 files .*_02_02_.* Nothing was written\.$/)
    await expect(run({ format: 'json', target: out })).rejects.toMatchObject({ message })
    writeFileSync(join(out, 'log.csv'), 'mine')
    await expect(run({ format: 'csv', target: join(out, 'log.csv') })).rejects.toMatchObject({
      code: exportErrors.EXISTS,
    })
    expect(written).toBe(0)
  })

  it.each(IN_FILES)('is not replaced as a file: %s', async (format) => {
    const { run, out } = await openExport(someSessions(2))
    writeFileSync(out, 'mine')
    await expect(run({ format, target: out })).rejects.toMatchObject({ code: exportErrors.EXISTS })
    expect(readFileSync(out, 'utf8')).toBe('mine')
    await run({ format, target: out, overwrite: true })
    expect(readFileSync(out, 'utf8')).not.toBe('mine')
  })

  it('is never followed or replaced where it is no file', async () => {
    const { run, out, dataDir } = await openExport(someSessions(1))
    mkdirSync(out)
    writeFileSync(join(dataDir, 'precious'), 'precious')
    symlinkSync(join(dataDir, 'precious'), join(out, fileName(1)))
    const overwrite = true
    for (const request of [
      { format: 'json', target: out },
      { format: 'csv', target: join(out, fileName(1)) },
    ] as const) {
      await expect(run({ ...request, overwrite })).rejects.toMatchObject({ code: exportErrors.IN_THE_WAY })
    }
    expect(readFileSync(join(dataDir, 'precious'), 'utf8')).toBe('precious')
    expect(readdirSync(out)).toEqual([fileName(1)])
  })

  it('of an export that died is cleared away', async () => {
    const { run, out } = await openExport(someSessions(1))
    const dead = join(out, '.traininglogs-999999999-1f.tmp')
    mkdirSync(dead, { recursive: true })
    writeFileSync(join(dead, 'a.json'), '')
    await run({ format: 'json', target: out })
    expect(readdirSync(out)).toEqual([fileName(1)])
  })

  it('keeps its name from a database that was tampered with', async () => {
    const { run, out, db, dataDir } = await openExport(someSessions(1))
    await db.updateTable('sessions').set({ file_name: '../../evil.json' }).execute()
    await run({ format: 'json', target: out })
    expect(readdirSync(out)).toEqual([`training_session_2026_02_01_${idOf(1).replaceAll('-', '')}.json`])
    expect(readdirSync(dataDir)).not.toContain('evil.json')
  })
})
