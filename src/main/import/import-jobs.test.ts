import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '#main/testing.ts'
import { row, startImporting, strong, strongDays } from './testing/import-app.ts'

const TWO_DAYS = strong(
  row('2024-01-15 10:00:00', 'W', 60),
  row('2024-01-15 10:00:00', '1', 135),
  row('2024-02-01 09:00:00', '1', 225),
)

describe('an import in the app', () => {
  it('is previewed, answered, saved in both copies and taken back', async () => {
    const { call, until, reach, open, sessions, written } = await startImporting({ 'a/strong.csv': TWO_DAYS })
    const { job, preview } = await open()
    expect(preview).toMatchObject({
      totals: { sessions: 2, workingSets: 2, warmupSets: 1, new: 2, duplicates: 0 },
      years: [{ year: '2024', sessions: 2 }],
      formats: [{ format: 'csv-strong', files: 1 }],
    })
    expect(await sessions()).toEqual([])
    const [question] = preview?.units ?? []
    await call('import.answer', {
      job,
      answers: { units: [{ source: question?.source ?? '', weight: 'kg', distance: null }] },
    })
    await until(({ answers }) => answers?.units.length === 1)
    expect((await reach('preview')).preview?.units[0]?.weight?.answer).toBe('kg')
    await call('import.run', { job })
    const { report } = await reach('done')
    expect(report).toMatchObject({ imported: 2, pending: 0, failed: 0 })
    expect((await sessions()).map(({ volumeKg }) => volumeKg).sort()).toEqual([1125, 675])
    expect(written()).toHaveLength(2)

    const [batch] = await call('import.batches', null)
    expect(batch).toMatchObject({ id: report?.batch, added: 2, undoneAt: null })
    await call('import.undo', { batch: batch?.id ?? '' })
    expect((await reach('undone')).undone).toMatchObject({ removed: 2, restored: 0, kept: [] })
    expect(await sessions()).toEqual([])
    expect(written()).toEqual([])
  })

  it('of the same file adds nothing the second time', async () => {
    const { call, reach, open, sessions } = await startImporting({ 'strong.csv': TWO_DAYS })
    await call('import.run', { job: (await open()).job })
    await reach('done')
    const { job, preview } = await open()
    expect(preview?.totals).toMatchObject({ new: 0, duplicates: 2, changed: 0 })
    await call('import.run', { job })
    expect((await reach('done')).report).toMatchObject({ batch: null, imported: 0, duplicates: 2 })
    expect(await sessions()).toHaveLength(2)
  })

  it('shows what changed and saves it only where that is asked for; undo brings back what was there', async () => {
    const { call, reach, open, folder, sessions } = await startImporting({ 'strong.csv': TWO_DAYS })
    await call('import.run', { job: (await open()).job })
    await reach('done')
    writeFileSync(join(folder, 'strong.csv'), TWO_DAYS.replace('225,5', '225,8'))
    const { job, preview } = await open()
    const [change] = preview?.changes ?? []
    expect(preview?.totals).toMatchObject({ new: 0, changed: 1 })
    expect(change?.diff.filter(({ sign }) => sign !== ' ').map(({ sign }) => sign)).toEqual(['-', '+'])
    const before = await sessions()
    await call('import.answer', { job, answers: { replace: [change?.id ?? ''] } })
    await call('import.run', { job })
    expect((await reach('done')).report).toMatchObject({ imported: 0, replaced: 1 })
    expect((await sessions())[0]?.volumeKg).toBeCloseTo(((before[0]?.volumeKg ?? 0) * 8) / 5, 1)
    const [batch] = await call('import.batches', null)
    await call('import.undo', { batch: batch?.id ?? '' })
    expect((await reach('undone')).undone).toMatchObject({ removed: 0, restored: 1 })
    expect((await sessions()).map(({ volumeKg }) => volumeKg)).toEqual(before.map(({ volumeKg }) => volumeKg))
  })

  it('that is cancelled while it saves leaves nothing', async () => {
    const { call, reach, open, sessions, written } = await startImporting({ 'strong.csv': strongDays(400) })
    const { job } = await open()
    await call('import.run', { job })
    await call('import.cancel', { job })
    expect((await reach('cancelled')).phase).toBe('cancelled')
    expect(await sessions()).toEqual([])
    expect(written()).toEqual([])
  })

  it('that the app quits under leaves both copies agreeing, with nothing half', async () => {
    for (const phase of ['saving', 'writing'] as const) {
      const { call, reach, open, app, dataDir } = await startImporting({ 'strong.csv': strongDays(300) })
      await call('import.run', { job: (await open()).job })
      await reach(phase)
      await app.dispose()
      const again = await openTestApp(dataDir)
      const answer = (await again.dispatch('sessions.list', {})) as { data: { total: number } }
      const files = existsSync(join(dataDir, 'data/output/sessions'))
        ? readdirSync(join(dataDir, 'data/output/sessions'))
        : []
      await again.dispose()
      expect([0, 300]).toContain(answer.data.total)
      expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(answer.data.total)
      if (phase === 'writing') expect(answer.data.total).toBe(300)
    }
  })

  it('is one at a time, and calls that come at the wrong time are refused', async () => {
    const { call, reach, folder } = await startImporting({ 'strong.csv': TWO_DAYS })
    await expect(call('import.open', { from: 'paths', paths: ['/etc/passwd'] })).rejects.toMatchObject({
      code: 'IMPORT_NOT_CHOSEN',
    })
    await call('import.choose', { what: 'files' })
    const first = call('import.open', { from: 'paths', paths: [folder] })
    await expect(call('import.open', { from: 'paths', paths: [folder] })).rejects.toMatchObject({ code: 'IMPORT_BUSY' })
    await first
    await reach('preview')
    await expect(call('import.run', { job: 'none' })).rejects.toMatchObject({ code: 'IMPORT_NOT_NOW' })
    await expect(call('import.answer', { job: 'none', answers: {} })).rejects.toMatchObject({ code: 'IMPORT_NOT_NOW' })
  })

  it('takes files that the page sends in pieces, under names that are no paths', async () => {
    const { call, reach, written } = await startImporting({})
    const upload = crypto.randomUUID()
    const bytes = Buffer.from(TWO_DAYS)
    for (const [offset, end] of [
      [0, 150],
      [150, bytes.length],
    ] as const) {
      const base64 = bytes.subarray(offset, end).toString('base64')
      await call('import.upload', { upload, file: 0, name: '../../evil.csv', offset, base64 })
    }
    await call('import.open', { from: 'upload', upload })
    const { job, preview } = await reach('preview')
    expect(preview?.files).toMatchObject([{ source: '../../evil.csv', sessions: 2, refused: null }])
    await call('import.run', { job })
    await reach('done')
    expect(written()).toHaveLength(2)
  })

  it('undoes no batch that is none, in words', async () => {
    const { call, reach } = await startImporting({})
    await call('import.undo', { batch: 'none' })
    expect(await reach('failed')).toMatchObject({ phase: 'failed', error: expect.stringContaining('no such import') })
  })
})
