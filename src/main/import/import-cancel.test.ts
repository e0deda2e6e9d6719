import { describe, expect, it } from 'vitest'
import { startImporting, strongDays } from './testing/import-app.ts'

const NOTHING_LEFT = { sessions: 0, files: 0, owed: 0 }

async function startDays(count: number) {
  const app = await startImporting({ 'strong.csv': strongDays(count) })
  const raw = app.database()
  const owed = raw.prepare<[], number>('select count(*) from outbox').pluck()
  const left = async () => ({
    sessions: (await app.sessions()).length,
    files: app.written().length,
    owed: owed.get() ?? Number.NaN,
  })
  return { ...app, raw, left }
}

describe('an import that is cancelled', () => {
  it('while it reads is over at once, and stays so', async () => {
    const { call, begin, reach, open, left, phases } = await startDays(400)
    const { job } = await begin()
    const seen = phases()
    expect(await call('import.cancel', { job })).toMatchObject({ phase: 'cancelled', preview: null })
    await call('import.close', { job })
    expect(await call('import.status', null)).toBeNull()
    expect(seen).toEqual(['cancelled'])
    expect(await left()).toEqual(NOTHING_LEFT)
    await call('import.run', { job: (await open()).job })
    await reach('done')
  })

  it('while it shows a preview, and answers are on the way, takes none of them any more', async () => {
    const { call, open, left, phases, threadEnds } = await startDays(400)
    const { job, preview } = await open()
    const seen = phases()
    const units = [{ source: preview?.units[0]?.source ?? '', weight: 'kg' as const, distance: null }]
    await call('import.answer', { job, answers: { units } })
    expect((await call('import.cancel', { job })).phase).toBe('cancelled')
    await expect(call('import.run', { job })).rejects.toMatchObject({ code: 'IMPORT_NOT_NOW' })
    await expect(call('import.cancel', { job })).rejects.toMatchObject({ code: 'IMPORT_NOT_NOW' })
    await threadEnds(job)
    expect(seen).toEqual(['cancelled'])
    expect(await left()).toEqual(NOTHING_LEFT)
  })

  it.each(['saving', 'writing'] as const)('in the phase “%s” leaves nothing, and is no failure', async (phase) => {
    const { call, reach, open, left, logged, phases } = await startDays(400)
    const { job } = await open()
    const seen = phases()
    await call('import.run', { job })
    expect((await reach(phase)).phase).toBe(phase)
    await call('import.cancel', { job })
    expect(await reach('cancelled')).toMatchObject({ phase: 'cancelled', error: null })
    expect(seen.slice(seen.indexOf(phase))).toEqual([phase, 'cancelled'])
    expect(await left()).toEqual(NOTHING_LEFT)
    expect(logged()).toEqual([])
  })

  it('when its sessions cannot be taken back any more has failed, and says that they are saved', async () => {
    const { call, reach, open, raw, sessions } = await startDays(400)
    const { job } = await open()
    raw.exec(`create trigger stuck before update of undone_at on import_batches begin select raise(abort, 'no'); end`)
    await call('import.run', { job })
    await reach('writing')
    await call('import.cancel', { job })
    const { phase, error } = await reach('cancelled')
    expect([phase, error]).toEqual(['failed', expect.stringContaining('can be undone')])
    expect(await sessions()).not.toEqual([])
    raw.exec('drop trigger stuck')
    const [batch] = await call('import.batches', null)
    await call('import.undo', { batch: batch?.id ?? '' })
    expect((await reach('undone')).undone).toMatchObject({ removed: 400 })
  })

  it('need not wait for others that wait for what it holds', async () => {
    const { call, raw } = await startDays(1)
    raw.exec('begin immediate')
    const order: string[] = []
    const note = (name: string) => () => void order.push(name)
    const saved = call('settings.update', { unit: 'lb' }).then(note('update'))
    await call('import.cancel', { job: 'none' }).catch(note('import.cancel'))
    await call('export.cancel', null).then(note('export.cancel'))
    raw.exec('commit')
    await saved
    expect(order).toEqual(['import.cancel', 'export.cancel', 'update'])
  })
})

describe('an import that is run while answers are on the way', () => {
  it('saves with those answers, and goes through its phases once', async () => {
    const { call, reach, open, sessions, phases } = await startDays(400)
    const { job, preview } = await open()
    const seen = phases()
    const units = [{ source: preview?.units[0]?.source ?? '', weight: 'lb' as const, distance: null }]
    await Promise.all([call('import.answer', { job, answers: { units } }), call('import.run', { job })])
    expect((await reach('done')).report).toMatchObject({ imported: 400 })
    expect(seen).toEqual(['saving', 'writing', 'done'])
    expect((await sessions())[0]?.volumeKg).toBeCloseTo(500 * 0.45359237, 0)
  })

  it('saves nothing when they cannot be taken', async () => {
    const { call, reach, open, raw, sessions, phases, threadEnds } = await startDays(2)
    const { job } = await open()
    const seen = phases()
    raw.exec('alter table settings rename to elsewhere')
    await Promise.all([call('import.answer', { job, answers: {} }), call('import.run', { job })])
    expect(await reach('done')).toMatchObject({ phase: 'failed', error: expect.stringContaining('went wrong') })
    raw.exec('alter table elsewhere rename to settings')
    await threadEnds(job)
    expect(seen).toEqual(['saving', 'failed'])
    expect(await sessions()).toEqual([])
  })
})
