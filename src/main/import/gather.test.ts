import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { gather, readOptionsAt, type Work } from './gather.ts'

const options = {
  ...readOptionsAt(new Date('2026-11-22T12:00:00Z'), 'UTC', null),
  owner: { userId: '1', userName: null },
  ownDatabase: '/nowhere/traininglogs.db',
}

const read = (paths: readonly string[], work: Partial<Work> = {}) =>
  gather(
    paths.map((path) => ({ name: path, path, isNamed: true })),
    options,
    { progress: () => {}, signal: new AbortController().signal, ...work },
  )

async function refusalsOf(...paths: string[]): Promise<(string | null)[]> {
  return (await read(paths)).map(({ reading }) => (reading.kind === 'refused' ? reading.remark.message : null))
}

function fifo(path: string): string {
  execFileSync('mkfifo', [path])
  return path
}

function link(target: string, path: string): string {
  symlinkSync(target, path)
  return path
}

function olderDatabase(path: string, rows: number): string {
  const raw = new BetterSqlite3(path)
  raw.exec('create table training_sessions (id text, date text, phase text, week integer, raw_json text)')
  const insert = raw.prepare('insert into training_sessions values (?, ?, ?, ?, ?)')
  const sets = Array.from({ length: 5 }, (_, i) => ({ number: i + 1, weight: 100 + i, reps: 5, rpe: 8 }))
  const exercises = ['Squat', 'Row', 'Press'].map((name) => ({ name, working_sets: sets }))
  for (let i = 0; i < rows; i += 1) {
    const date = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10)
    insert.run(`s${i}`, date, 'phase 2', 3, JSON.stringify({ focus: 'legs', exercises }))
  }
  raw.close()
  return path
}

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
  it('is refused at once: pipes and devices, also behind links, and beside databases', async () => {
    const folder = tempFolder()
    const pipe = fifo(join(folder, 'pipe.csv'))
    const database = olderDatabase(join(folder, 'older.db'), 1)
    fifo(`${database}-wal`)
    const special = 'This is no file, but a device, a pipe or the like.'
    const links = [link(pipe, join(folder, 'a.csv')), link('/dev/zero', join(folder, 'zero.csv'))]
    expect(await refusalsOf(pipe, '/dev/zero', ...links)).toEqual([special, special, special, special])
    expect(await refusalsOf(database)).toEqual([expect.stringContaining(`${database}-wal cannot be read`)])
  })
})

describe('a file that cannot be read', () => {
  it('is refused in words of the app', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'in'))
    const large = join(folder, 'large.csv')
    writeFileSync(large, '')
    truncateSync(large, 64_000_001)
    link('b.csv', join(folder, 'a.csv'))
    link('a.csv', join(folder, 'b.csv'))
    const paths = ['gone.csv', 'in', 'a.csv', `${'x'.repeat(300)}.csv`].map((name) => join(folder, name))
    expect(await refusalsOf(...paths, large)).toEqual([
      'There is no such file.',
      'This is a folder; a file is needed.',
      'This link leads back to itself.',
      'This cannot be read (ENAMETOOLONG).',
      expect.stringContaining('larger than 64 MB'),
    ])
  })
})

describe('a long database of the older tool', () => {
  it('is read in turns with all else', async () => {
    const path = olderDatabase(join(tempFolder(), 'older.db'), 600)
    let [isReading, longest, last] = [true, 0, performance.now()]
    const turn = () => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
      if (isReading) setImmediate(turn)
    }
    turn()
    const start = performance.now()
    const [gathered] = await read([path])
    isReading = false
    expect(gathered?.reading).toMatchObject({ kind: 'whole', rows: 600, remarks: [] })
    expect(longest).toBeLessThan((performance.now() - start) / 2)
  })

  it('can be stopped in the middle', async () => {
    const path = olderDatabase(join(tempFolder(), 'older.db'), 300)
    const stop = new AbortController()
    const progress = () => void setImmediate(() => stop.abort(new Error('stopped')))
    await expect(read([path], { progress, signal: stop.signal })).rejects.toThrow('stopped')
  })
})
