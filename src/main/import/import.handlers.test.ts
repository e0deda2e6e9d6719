import { describe, expect, it } from 'vitest'
import { UPLOAD_PIECE_BYTES } from '#shared/domain/upload-piece.ts'
import { startImporting, strong, strongDays } from './testing/import-app.ts'

const UPLOAD = '11111111-1111-4111-8111-111111111111'
const piece = (changes: Record<string, unknown> = {}) => ({
  upload: UPLOAD,
  file: 0,
  name: 'a.csv',
  offset: 0,
  base64: '',
  ...changes,
})
/** As it comes over the wire: `__proto__` is a property of its own. */
const wire = (json: string): unknown => JSON.parse(json)
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

const INVALID: [string, string, unknown][] = [
  ['a wrong word', 'import.choose', { what: 'everything' }],
  ['nothing', 'import.choose', null],
  ['an id that is a path', 'import.upload', piece({ upload: '../../x' })],
  ['an id in capitals', 'import.upload', piece({ upload: 'ABCDEFAB-1111-4111-8111-111111111111' })],
  ['a number below zero', 'import.upload', piece({ file: -1 })],
  ['a number too many', 'import.upload', piece({ file: 100_000 })],
  ['half a number', 'import.upload', piece({ file: 0.5 })],
  ['a number in words', 'import.upload', piece({ file: '0' })],
  ['no offset', 'import.upload', piece({ offset: undefined })],
  ['an offset below zero', 'import.upload', piece({ offset: -1 })],
  ['an offset without end', 'import.upload', piece({ offset: Number.POSITIVE_INFINITY })],
  ['no name', 'import.upload', piece({ name: '' })],
  ['a name without end', 'import.upload', piece({ name: 'a'.repeat(1001) })],
  ['no base64', 'import.upload', piece({ base64: '%%%' })],
  ['base64 that is cut off', 'import.upload', piece({ base64: 'YQ=' })],
  ['a piece too large', 'import.upload', piece({ base64: 'YWFh'.repeat(UPLOAD_PIECE_BYTES / 3 + 2) })],
  ['more than is asked for', 'import.upload', piece({ path: '/etc/passwd' })],
  ['a prototype', 'import.upload', wire(JSON.stringify(piece()).replace('{', '{"__proto__":{"a":1},'))],
  ['another source', 'import.open', { from: 'sources', sources: [{ name: 'a', path: '/etc/passwd' }] }],
  ['no path', 'import.open', { from: 'paths', paths: [] }],
  ['an empty path', 'import.open', { from: 'paths', paths: [''] }],
  ['paths that are none', 'import.open', { from: 'paths', paths: [{}] }],
  ['too many paths', 'import.open', { from: 'paths', paths: many(100_001, '/a') }],
  ['an upload that is a path', 'import.open', { from: 'upload', upload: '..' }],
  ['a status of something', 'import.status', {}],
  ['answers that are none', 'import.answer', { job: 'x', answers: [] }],
  ['an unknown answer', 'import.answer', { job: 'x', answers: { delete: 'all' } }],
  ['a prototype of answers', 'import.answer', wire('{"job":"x","answers":{"__proto__":{"replace":"all"}}}')],
  ['too many names', 'import.answer', { job: 'x', answers: { names: many(10_001, { name: 'a', movement: null }) } }],
  ['too many sessions', 'import.answer', { job: 'x', answers: { replace: many(100_001, 'a') } }],
  [
    'an unknown unit',
    'import.answer',
    { job: 'x', answers: { units: [{ source: 'a', weight: 'st', distance: null }] } },
  ],
  ['no job', 'import.run', {}],
  ['a job that is a number', 'import.run', { job: 1 }],
  ['a job that is a list', 'import.cancel', { job: ['a'] }],
  ['a job of nothing', 'import.close', { job: null }],
  ['batches of something', 'import.batches', 1],
  ['a batch that is a number', 'import.undo', { batch: 7 }],
]

const ROUTES_OF_A_JOB = ['import.answer', 'import.run', 'import.cancel', 'import.close'] as const
const inputOf = (route: (typeof ROUTES_OF_A_JOB)[number], job: string) =>
  route === 'import.answer' ? { job, answers: {} } : { job }

describe('the import routes', () => {
  it('refuse input that does not fit, and go on', async () => {
    const { app, incoming } = await startImporting({})
    for (const [what, route, input] of INVALID) {
      expect([what, await app.dispatch(route, input)]).toEqual([
        what,
        { ok: false, error: expect.objectContaining({ code: 'INVALID_INPUT' }) },
      ])
    }
    expect(await app.dispatch('import.status', null)).toEqual({ ok: true, data: null })
    expect(incoming()).toEqual([])
    expect(({} as { a?: number }).a).toBeUndefined()
  })

  it('refuse a job that is none, whatever it is called', async () => {
    const { app } = await startImporting({})
    for (const route of ROUTES_OF_A_JOB) {
      for (const job of ['', 'none', '__proto__', 'a'.repeat(100_000)]) {
        const answer = await app.dispatch(route, inputOf(route, job))
        expect([route, answer]).toEqual([
          route,
          { ok: false, error: expect.objectContaining({ code: 'IMPORT_NOT_NOW' }) },
        ])
      }
    }
  })

  it('refuse what does not belong to the phase', async () => {
    const { app, call, begin, reach } = await startImporting({ 'strong.csv': strongDays(400) })
    const refused = async (job: string): Promise<string[]> => {
      const names: string[] = []
      for (const route of ['import.answer', 'import.run', 'import.close'] as const) {
        const answer = await app.dispatch(route, inputOf(route, job))
        if (!answer.ok) names.push(`${route} ${answer.error.code}`)
      }
      return names
    }
    const all = ['import.answer', 'import.run', 'import.close'].map((route) => `${route} IMPORT_NOT_NOW`)
    const { job } = await begin()
    expect(await refused(job)).toEqual(all)
    await reach('preview')
    await call('import.run', { job })
    await reach('writing')
    expect(await refused(job)).toEqual(all)
    await reach('done')
    for (const route of ['import.answer', 'import.run', 'import.cancel'] as const) {
      expect(await app.dispatch(route, inputOf(route, job))).toMatchObject({ error: { code: 'IMPORT_NOT_NOW' } })
    }
    await call('import.close', { job })
    expect(await app.dispatch('import.close', { job })).toMatchObject({ error: { code: 'IMPORT_NOT_NOW' } })
  })

  it('take names such as __proto__ for names', async () => {
    const { call, reach, sessions } = await startImporting({})
    const text = strongDays(2).replaceAll('Squat (Barbell)', '__proto__')
    await call('import.upload', piece({ name: '__proto__', base64: Buffer.from(text).toString('base64') }) as never)
    await call('import.open', { from: 'upload', upload: UPLOAD })
    const { job, preview } = await reach('preview')
    expect(preview?.files).toMatchObject([{ source: '__proto__', sessions: 2 }])
    const answers = {
      units: [{ source: '__proto__', weight: 'kg' as const, distance: null }],
      bodyWeights: [{ name: '__proto__', isBodyWeight: false }],
      names: [{ name: '__proto__', movement: null }],
      replace: ['__proto__'],
    }
    await call('import.answer', { job, answers })
    await call('import.run', { job })
    expect(await reach('done')).toMatchObject({ phase: 'done', error: null })
    expect((await sessions()).map(({ volumeKg }) => volumeKg)).toEqual([500, 500])
  })
})

describe('an upload', () => {
  it('that never came cannot be opened', async () => {
    const { app, call } = await startImporting({})
    expect(await app.dispatch('import.open', { from: 'upload', upload: UPLOAD })).toMatchObject({
      error: { code: 'IMPORT_UPLOAD_NOT_FOUND', message: expect.stringContaining('again') },
    })
    expect(await call('import.status', null)).toBeNull()
  })

  it('is forgotten with its import; one that comes in meanwhile is not', async () => {
    const { app, call, reach } = await startImporting({})
    const text = strongDays(2)
    const next = UPLOAD.replaceAll('1', '2')
    const base64 = (from: number, to?: number) => Buffer.from(text).subarray(from, to).toString('base64')
    const send = (changes: Record<string, unknown>) => app.dispatch('import.upload', piece(changes))
    await send({ base64: Buffer.from(strong()).toString('base64') })
    await call('import.open', { from: 'upload', upload: UPLOAD })
    const { job } = await reach('preview')
    await send({ upload: next, base64: base64(0, 100) })
    await call('import.close', { job })
    await send({ upload: next, offset: 100, base64: base64(100) })
    expect(await app.dispatch('import.open', { from: 'upload', upload: UPLOAD })).toMatchObject({ ok: false })
    await call('import.open', { from: 'upload', upload: next })
    expect((await reach('preview')).preview?.totals).toMatchObject({ sessions: 2 })
  })
})
