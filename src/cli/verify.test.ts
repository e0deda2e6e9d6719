import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldersOf } from '#main/outbox/folders.ts'
import { testSession } from '#main/outbox/testing.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { rebuildJsonSchema, verifyJsonSchema } from './health/json.ts'
import { openCli } from './testing.ts'

const idOf = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
const textOf = (n: number, focus = 'Legs') => serializeSession(testSession({ id: idOf(n), focus }), 1)
const nameOf = (n: number) => `training_session_2026_02_16_${n.toString(16).padStart(8, '0')}.json`

/** A data folder with four sessions in both copies. */
async function madeLog() {
  const cli = openCli()
  const { sessions: folder } = foldersOf(cli.dataDir)
  mkdirSync(folder, { recursive: true })
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  for (const n of [1, 2, 3, 4]) put(nameOf(n), textOf(n))
  await cli.run('sessions')
  const read = (n: number) => readFileSync(join(folder, nameOf(n)), 'utf8')
  return { ...cli, folder, put, read, verify: (...args: string[]) => cli.json(verifyJsonSchema, 'verify', ...args) }
}

const tree = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const stat = statSync(join(folder, name))
      return [name, stat.isFile() ? `${readFileSync(join(folder, name)).toString('base64')} ${stat.mtimeMs}` : '']
    })

describe('verify', () => {
  it('says that both copies hold the same, with their places, and ends with 0', async () => {
    const { run, dataDir, verify } = await madeLog()
    const { code, out, err } = await run('verify')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(join(dataDir, 'traininglogs.db'))
    expect(out).toMatch(/Equal pairs +4\n/)
    expect(out).toContain('Both copies hold the same.')
    expect(await verify()).toMatchObject({ sessions: 4, files: 4, equal: 4, isWell: true, findings: [], repairs: [] })
  })

  it('says what is amiss and what a repair would do, changes no byte, and ends with 1', async () => {
    const { run, dataDir, folder, put, verify } = await madeLog()
    rmSync(join(folder, nameOf(1)))
    put(nameOf(2), '{')
    const before = tree(dataDir)
    for (const args of [[], ['--dry-run'], ['--repair', '--dry-run']]) {
      const { code, out } = await run('verify', ...args)
      expect(code).toBe(1)
      expect(out).toContain(`Write ${nameOf(1)} from the database.`)
    }
    const { repairs, missing, unreadable } = await verify()
    expect([missing, unreadable]).toEqual([1, 1])
    expect(repairs.every(({ done }) => !done)).toBe(true)
    expect(tree(dataDir)).toEqual(before)
  })

  it('makes nothing where nothing is', async () => {
    const { run, dir, dataDir } = openCli()
    const { code, out } = await run('verify')
    expect(code).toBe(1)
    expect(out).toContain('There is no database.')
    expect(readdirSync(dir)).toEqual([])
    expect(dataDir).toBeTruthy()
  })

  it('--repair does what was said, leaves what is different, and says so', async () => {
    const { put, read, verify } = await madeLog()
    put(nameOf(1), '{')
    put(nameOf(2), textOf(2).replace('Legs', 'mine'))
    const planned = (await verify()).repairs.map(({ action, file }) => [action, file])
    const after = await verify('--repair')
    expect(after.repairs.map(({ action, file }) => [action, file])).toEqual(planned)
    expect(after.repairs.every(({ done }) => done)).toBe(true)
    expect(after).toMatchObject({ isWell: false, different: 1, equal: 3 })
    expect(read(1)).toBe(textOf(1))
    expect(read(2)).toContain('mine')
  })

  it.each([
    ['file', 'takeFile', /"focus": "mine".*"revision": 2/s],
    ['database', 'takeDatabase', /"focus": "Legs".*"revision": 1/s],
  ])('--repair --take %s settles what is different; what goes is kept', async (side, action, written) => {
    const { dataDir, run, put, read, verify } = await madeLog()
    const edited = textOf(2).replace('Legs', 'mine')
    put(nameOf(2), edited)
    const after = await verify('--repair', '--take', side)
    expect(after.repairs).toMatchObject([{ action, file: nameOf(2), done: true }])
    expect(after.isWell).toBe(true)
    expect(read(2)).toMatch(written)
    const quarantine = join(dataDir, 'quarantine')
    expect(readdirSync(quarantine).map((name) => readFileSync(join(quarantine, name), 'utf8'))).toEqual([edited])
    expect((await run('verify')).code).toBe(0)
  })

  it('--repair rebuilds a damaged database, and settings come with it', async () => {
    const { dataDir, run, verify } = await madeLog()
    await run('config', 'set', 'unit', 'lb')
    const path = join(dataDir, 'traininglogs.db')
    truncateSync(path, Math.floor(statSync(path).size / 2))
    expect(await verify()).toMatchObject({ isWell: false, database: { state: 'damaged' }, onlyInFiles: 4 })
    expect(await verify('--repair')).toMatchObject({ isWell: true, sessions: 4 })
  })

  it.each([[['--take', 'file']], [['--repair', '--take', 'both']], [['--from', 'json']]])(
    '%j is wrong usage',
    async (args) => {
      const { run } = openCli()
      expect((await run('verify', ...args)).code).toBe(2)
    },
  )
})

describe('rebuild', () => {
  it('--from json makes a new database, keeps the old one, and takes over what no file holds', async () => {
    const { dataDir, folder, run, json, put } = await madeLog()
    await run('config', 'set', 'unit', 'lb')
    rmSync(join(folder, nameOf(4)))
    put(nameOf(2), textOf(2).replace('Legs', 'mine'))
    const rebuilt = await json(rebuildJsonSchema, 'rebuild', '--from', 'json')
    expect(rebuilt).toMatchObject({ from: 'json', sessions: 4, files: 4, isWell: true })
    expect(rebuilt.kept).toMatch(/quarantine.*\.db$/)
    expect(readdirSync(join(dataDir, 'quarantine')).some((name) => name.endsWith('.db'))).toBe(true)
    expect((await run('config', 'get', 'unit')).out).toContain('lb')
    expect((await run('sessions')).out).toContain('mine')
    expect(readdirSync(dataDir).filter((name) => /rebuild|next/.test(name))).toEqual([])
  })

  it('--from database writes every file anew and keeps what was otherwise', async () => {
    const { dataDir, folder, json, put, read } = await madeLog()
    for (const n of [1, 2]) rmSync(join(folder, nameOf(n)))
    put(nameOf(3), textOf(3).replace('Legs', 'mine'))
    expect(await json(rebuildJsonSchema, 'rebuild', '--from', 'database')).toMatchObject({
      isWell: true,
      files: 4,
      kept: null,
    })
    expect([1, 2, 3, 4].map(read)).toEqual([1, 2, 3, 4].map((n) => textOf(n)))
    expect(readdirSync(join(dataDir, 'quarantine'))).toHaveLength(1)
  })

  it('--from database is refused where the files are switched off', async () => {
    const { run } = await madeLog()
    await run('config', 'set', 'jsonExport', 'off')
    const { code, err } = await run('rebuild', '--from', 'database')
    expect(code).toBe(1)
    expect(err).toMatch(/JSON export is off/)
  })

  it('--from json leaves all as it is where the log is open elsewhere', async () => {
    const { dataDir, run, verify } = await madeLog()
    const { connect } = await import('#main/db/connect.ts')
    const other = connect(join(dataDir, 'traininglogs.db'), { readonly: false })
    other.exec('select count(*) from sessions; begin; select count(*) from sessions')
    const { code, err } = await run('rebuild', '--from', 'json')
    other.close()
    expect(code).toBe(1)
    expect(err).toMatch(/open in another program/)
    expect(await verify()).toMatchObject({ isWell: true })
    expect(readdirSync(dataDir).filter((name) => /rebuild|next/.test(name))).toEqual([])
  })

  it.each([[[]], [['--from', 'csv']]])('%j is wrong usage', async (args: string[]) => {
    const { run } = openCli()
    expect((await run('rebuild', ...args)).code).toBe(2)
  })
})
