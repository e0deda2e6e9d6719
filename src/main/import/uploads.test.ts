import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { createUploads, type Uploads } from './uploads.ts'

const ONE = '11111111-1111-4111-8111-111111111111'
const TWO = '22222222-2222-4222-8222-222222222222'
const THREE = '33333333-3333-4333-8333-333333333333'

const send = (uploads: Uploads, upload: string, text: string, offset = 0, file = 0) =>
  uploads.add({ upload, file, name: `${file}.csv`, offset, bytes: Buffer.from(text) })

const contentOf = (uploads: Uploads, upload: string): string[] =>
  uploads.sources(upload).map(({ path }) => readFileSync(path, 'utf8'))

it('keeps files of several pieces, in order', async () => {
  const uploads = createUploads(tempFolder())
  await send(uploads, ONE, 'second', 0, 1)
  await send(uploads, ONE, 'first ')
  await send(uploads, ONE, 'piece', 6)
  await send(uploads, ONE, '', 0, 2)
  expect(contentOf(uploads, ONE)).toEqual(['first piece', 'second', ''])
})

it('takes a piece that is sent again for the same one', async () => {
  const uploads = createUploads(tempFolder())
  await send(uploads, ONE, 'abc')
  await send(uploads, ONE, 'def', 3)
  await send(uploads, ONE, 'def', 3)
  expect(contentOf(uploads, ONE)).toEqual(['abcdef'])
  await send(uploads, ONE, 'xyz')
  expect(contentOf(uploads, ONE)).toEqual(['xyz'])
})

it('refuses a piece that leaves a gap, in words, and keeps what is there', async () => {
  const uploads = createUploads(tempFolder())
  await send(uploads, ONE, 'abc')
  await expect(send(uploads, ONE, 'def', 4)).rejects.toMatchObject({
    code: 'IMPORT_UPLOAD_GAP',
    message: expect.stringContaining('0.csv'),
  })
  await expect(send(uploads, TWO, 'def', 4)).rejects.toMatchObject({ code: 'IMPORT_UPLOAD_GAP' })
  await send(uploads, ONE, 'def', 3)
  expect(contentOf(uploads, ONE)).toEqual(['abcdef'])
})

it('knows no upload that never came, or that is forgotten', async () => {
  const folder = tempFolder()
  const uploads = createUploads(folder)
  expect(() => uploads.sources(ONE)).toThrow(expect.objectContaining({ code: 'IMPORT_UPLOAD_NOT_FOUND' }))
  await send(uploads, ONE, 'abc')
  await uploads.use(ONE)
  expect(contentOf(uploads, ONE)).toEqual(['abc'])
  await uploads.use(null)
  expect(() => uploads.sources(ONE)).toThrow(expect.objectContaining({ code: 'IMPORT_UPLOAD_NOT_FOUND' }))
  expect(existsSync(join(folder, ONE))).toBe(false)
})

it('forgets the one that was read, and none that is still coming in', async () => {
  const uploads = createUploads(tempFolder())
  await send(uploads, ONE, 'abc')
  await uploads.use(ONE)
  await send(uploads, TWO, 'ab')
  await uploads.use(null)
  await send(uploads, TWO, 'cd', 2)
  expect(contentOf(uploads, TWO)).toEqual(['abcd'])
})

it('takes so much and no more, whatever the ids, and forgets first what was given up', async () => {
  const uploads = createUploads(tempFolder(), 10)
  await send(uploads, ONE, '1234')
  await uploads.use(ONE)
  await send(uploads, TWO, '1234')
  await send(uploads, THREE, '1234')
  expect(contentOf(uploads, ONE)).toEqual(['1234'])
  expect(() => uploads.sources(TWO)).toThrow()
  await expect(send(uploads, THREE, '5678', 4)).rejects.toMatchObject({ code: 'IMPORT_TOO_LARGE' })
  expect(contentOf(uploads, THREE)).toEqual(['1234'])
  await send(uploads, THREE, '56', 4)
  await send(uploads, THREE, '56', 4)
  await uploads.use(null)
  await send(uploads, THREE, '7890', 6)
  expect(contentOf(uploads, THREE)).toEqual(['1234567890'])
})
