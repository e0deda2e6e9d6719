import { expect, it } from 'vitest'
import { openTestDb } from '#main/db/testing.ts'
import type { Notice } from '#shared/contract/health.ts'
import { createNotices } from './notices.ts'

const imported: Notice = { code: 'imported', message: 'One session was read.', file: null }
const different: Notice = { code: 'different', message: 'It differs.', file: '/a.json' }
const pending: Notice = { code: 'pending', message: 'One file is to be written.', file: null }

it('keeps notices in the order they came, each once, until they are dismissed', async () => {
  const notices = createNotices(await openTestDb())
  await notices.add([imported, different])
  await notices.add([imported, { ...different, file: '/b.json' }])
  expect(await notices.all()).toEqual([imported, different, { ...different, file: '/b.json' }])
  await notices.dismiss()
  expect(await notices.all()).toEqual([])
})

it('forgets how files were when they are compared again, and keeps what was done', async () => {
  const notices = createNotices(await openTestDb())
  await notices.reconciled([imported, different, pending])
  await notices.reconciled([pending])
  expect(await notices.all()).toEqual([imported, pending])
  await notices.reconciled([])
  expect(await notices.all()).toEqual([imported])
})

it('changes nothing where a comparison finds what the one before did', async () => {
  const notices = createNotices(await openTestDb())
  await notices.reconciled([different, imported])
  await notices.reconciled([different])
  expect(await notices.all()).toEqual([different, imported])
})
