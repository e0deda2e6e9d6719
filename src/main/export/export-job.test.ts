import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '#main/lib/disk.ts'
import { failingDisk } from '#main/outbox/testing.ts'
import { testPlatform } from '#main/testing.ts'
import { type ExportStatus, exportErrors, exportRequestSchema, exportRoutes } from '#shared/contract/export.ts'
import { exportHandlers } from './export.handlers.ts'
import { createExportJob } from './export-job.ts'
import { filesIn, openExport, someSessions } from './testing.ts'

/** The routes over a real log; `until` waits for an announced status. */
async function openRoutes(count: number, disk?: Disk) {
  const log = await openExport(someSessions(count), disk)
  const platform = testPlatform()
  const seen: ExportStatus[] = []
  const waiting: { is: (status: ExportStatus) => boolean; then: (status: ExportStatus) => void }[] = []
  let time = Date.UTC(2026, 3, 8, 12)
  const now = () => {
    time += 60
    return new Date(time)
  }
  const announce = (): void => {
    const status = job.status()
    seen.push(status)
    for (const { is, then } of waiting) if (is(status)) then(status)
  }
  const job = createExportJob({ exports: log.exports, announce, log: () => {}, now })
  const routes = exportHandlers({ exports: log.exports, job, platform, now })
  const until = (state: ExportStatus['state'], done = 0) =>
    new Promise<ExportStatus>((then) => {
      const is = (status: ExportStatus) => status.state === state && !('done' in status && status.done < done)
      waiting.push({ is, then })
    })
  const start = (request: object) => routes['export.start'](exportRequestSchema.parse(request))
  return { ...log, platform, routes, seen, start, until }
}

describe('the routes of the export', () => {
  it('export into a chosen place in the background, and tell how far it is', async () => {
    const { routes, platform, start, until, seen, out } = await openRoutes(20)
    platform.nextTarget = { path: out }
    expect(await routes['export.status'](null, null as never)).toEqual({ state: 'idle' })
    expect(await routes['export.chooseTarget']({ format: 'csv' })).toEqual({
      status: 'chosen',
      path: out,
      replace: true,
    })
    const ended = until('done')
    expect(await start({ format: 'csv', target: out })).toEqual({
      state: 'running',
      format: 'csv',
      path: out,
      done: 0,
      total: 0,
    })
    expect(await ended).toMatchObject({ state: 'done', report: { path: out, sessions: 20 } })
    const steps = seen.flatMap((status) => (status.state === 'running' ? [status.done] : []))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.at(-1)).toBe(20)
    expect(steps.length).toBeLessThan(20)
    for (const status of seen) expect(exportRoutes['export.status'].output.parse(status)).toEqual(status)
  })

  it('say where a dialog is not to be had, and export into the exports folder then', async () => {
    const { routes, platform, start, until, exportsDir } = await openRoutes(1)
    platform.nextTarget = 'unavailable'
    expect(await routes['export.chooseTarget']({ format: 'json' })).toEqual({ status: 'unavailable' })
    const ended = until('done')
    await start({ format: 'json' })
    expect(await ended).toMatchObject({ report: { path: join(exportsDir, '2026-04-08-json') } })
  })

  it('take no path that the person did not choose', async () => {
    const { routes, platform, start, out } = await openRoutes(1)
    platform.nextTarget = 'cancelled'
    expect(await routes['export.chooseTarget']({ format: 'json' })).toEqual({ status: 'cancelled' })
    await expect(start({ format: 'json', target: out })).rejects.toMatchObject({ code: exportErrors.NOT_CHOSEN })
    expect(filesIn(out)).toEqual({})
  })

  it('run one export at a time, and another when it has ended', async () => {
    const { start, until, exportsDir } = await openRoutes(5)
    const first = until('done')
    await start({ format: 'csv' })
    await expect(start({ format: 'csv' })).rejects.toMatchObject({ code: exportErrors.RUNNING })
    await first
    const second = until('done')
    await start({ format: 'jsonl' })
    await second
    expect(readdirSync(exportsDir)).toHaveLength(2)
  })

  it('cancel, and answer when nothing of it is left', async () => {
    const { routes, start, until, exportsDir } = await openRoutes(20)
    const underWay = until('running', 2)
    await start({ format: 'json' })
    await underWay
    expect(await routes['export.cancel'](null)).toEqual({ state: 'cancelled' })
    expect(filesIn(exportsDir)).toEqual({})
    expect(await routes['export.cancel'](null)).toEqual({ state: 'cancelled' })
  })

  it('tell a failure in words', async () => {
    const { start, until } = await openRoutes(
      2,
      failingDisk('open', 'ENOSPC', (path) => path.includes('.tmp')),
    )
    const ended = until('failed')
    await start({ format: 'csv' })
    expect(await ended).toEqual({
      state: 'failed',
      code: exportErrors.DISK,
      message: expect.stringMatching(/^The disk is full/),
    })
  })

  it('refuse a range that ends before it begins', () => {
    const range = { format: 'csv', from: '2026-02-02', to: '2026-02-01' }
    expect(exportRoutes['export.preview'].input.safeParse(range).error?.issues).toMatchObject([{ path: ['to'] }])
  })
})
