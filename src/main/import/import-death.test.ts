import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { startImporting, strongDays } from './testing/import-app.ts'

const WORKER = join(import.meta.dirname, 'import-worker.ts')

/** A thread that does what `code` says; `real` stands for the thread as it is. */
function workerThat(code: string): string {
  const file = join(tempFolder(), 'worker.ts')
  const real = `await import(${JSON.stringify(WORKER)})`
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads'\n${code.replace('real', real)}\n`)
  return file
}

const start = (code: string, days = 3) =>
  startImporting({ 'strong.csv': strongDays(days) }, { workerFile: workerThat(code) })

describe('an import whose thread dies', () => {
  it.each([
    ['throws as it starts', `throw new Error('boom')`],
    ['throws later', `setImmediate(() => { throw new Error('boom') })`],
    ['ends with a code', 'process.exit(3)'],
    ['ends as if all were well', 'process.exit(0)'],
  ])('because it %s, fails and makes room for the next', async (_, code) => {
    const { call, begin, reach, dataDir } = await start(code)
    const { job } = await begin()
    expect(await reach('preview')).toMatchObject({ phase: 'failed', error: expect.stringContaining('went wrong') })
    await expect(call('import.cancel', { job })).rejects.toMatchObject({ code: 'IMPORT_NOT_NOW' })
    await call('import.close', { job })
    expect(await call('import.status', null)).toBeNull()
    expect((await begin()).phase).toBe('reading')
    expect(existsSync(join(dataDir, 'traininglogs.db'))).toBe(true)
  })

  it('without a file to run fails alike', async () => {
    const { begin, reach } = await startImporting({ 'a.csv': '' }, { workerFile: join(tempFolder(), 'nowhere.js') })
    await begin()
    expect((await reach('preview')).phase).toBe('failed')
  })

  it('while it shows a preview fails instead of waiting for ever', async () => {
    const { call, open, reach } = await start(
      `real; parentPort.on('message', (m) => m.order?.do === 'run' && process.exit(0))`,
    )
    const { job } = await open()
    await call('import.run', { job })
    expect((await reach('done')).phase).toBe('failed')
  })

  it('because its files take too much memory says so', async () => {
    const { begin, reach } = await start(`throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })`)
    await begin()
    expect((await reach('preview')).error).toContain('more memory')
  })

  it('leaves no copy of what it read', async () => {
    const { call, begin, reach, incoming } = await start(
      `const [fs, os, path] = [await import('node:fs'), await import('node:os'), await import('node:path')]
       fs.writeFileSync(path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'copy-')), 'copy.db'), 'a log')
       throw new Error(os.tmpdir())`,
    )
    const { job } = await begin()
    expect(incoming().some((path) => path.endsWith(job))).toBe(true)
    await reach('preview')
    await call('import.close', { job })
    expect(incoming().filter((path) => path.endsWith(job) || path.endsWith('copy.db'))).toEqual([])
  })

  it('while it writes is no harm: the app writes the other files', async () => {
    const database = JSON.stringify(import.meta.resolve('better-sqlite3'))
    const { call, open, reach, sessions, written } = await start(
      `real
       const { default: Database } = await import(${database})
       const raw = new Database(workerData.dataDir + '/traininglogs.db', { readonly: true })
       const claimed = raw.prepare('select 1 from outbox where claimed_by is not null')
       const poll = () => (claimed.get() ? process.exit(1) : setImmediate(poll))
       poll()`,
      400,
    )
    const { job } = await open()
    await call('import.run', { job })
    expect((await reach('done')).phase).toBe('failed')
    expect(written().length).toBeLessThan(400)
    await vi.waitUntil(() => written().filter((name) => name.endsWith('.json')).length === 400, { timeout: 15_000 })
    expect(await sessions()).not.toEqual([])
    const [batch] = await call('import.batches', null)
    await call('import.close', { job })
    expect(batch).toMatchObject({ added: 400, undoneAt: null })
  })
})

/** An app of its own that imports, says each phase, and goes on until it is killed. */
const PROGRAM = `
import { openTestApp, testPlatform } from ${JSON.stringify(join(import.meta.dirname, '../testing.ts'))}
const [dataDir, file] = process.argv.slice(2)
const platform = testPlatform()
platform.nextImport = [file]
const app = await openTestApp(dataDir, { platform })
app.events.on(async () => {
  const { data } = await app.dispatch('import.status', null)
  if (data?.phase === 'preview') await app.dispatch('import.run', { job: data.job })
  console.log(data?.phase)
})
await app.dispatch('import.choose', { what: 'files' })
await app.dispatch('import.open', { from: 'paths', paths: [file] })
`

it.each(['saving', 'writing'])(
  'an app that is killed in the phase “%s” has all or nothing when it starts again',
  async (phase) => {
    const [folder, dataDir] = [tempFolder(), freshDataDir()]
    const [program, file] = [join(folder, 'program.ts'), join(folder, 'strong.csv')]
    writeFileSync(program, PROGRAM)
    writeFileSync(file, strongDays(400))
    const child = spawn(process.execPath, [program, dataDir, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const over = once(child, 'exit')
    child.stdout.on('data', (said: Buffer) => String(said).split('\n').includes(phase) && child.kill('SIGKILL'))
    expect(await over).toEqual([null, 'SIGKILL'])
    expect(readdirSync(join(dataDir, 'incoming'))).toHaveLength(1)
    const app = await openTestApp(dataDir)
    onTestFinished(() => app.dispose())
    const { data } = (await app.dispatch('sessions.list', {})) as { data: { total: number } }
    const output = join(dataDir, 'data/output/sessions')
    expect(existsSync(output) ? readdirSync(output) : []).toHaveLength(data.total)
    expect(phase === 'writing' ? [400] : [0, 400]).toContain(data.total)
    expect(readdirSync(join(dataDir, 'incoming'))).toEqual([])
  },
)
