import { expect, it } from 'vitest'
import { builtOnce } from './built-once.ts'
import type { Db } from './schema.ts'
import { openTestDb } from './testing.ts'

interface Setting {
  key: string
  value: string
}

const put = builtOnce((db: Db, rows: readonly Setting[]) =>
  db.insertInto('settings').values(rows).returning(['key', 'value']),
)

const settings = (count: number, from = 0): Setting[] =>
  Array.from({ length: count }, (_, index) => ({ key: `k${from + index}`, value: String(from + index) }))

it('puts in every row, however many, and answers them in their order', async () => {
  const { db } = await openTestDb()
  for (const [count, from] of [
    [1, 0],
    [100, 1],
    [3, 101],
    [100, 104],
  ] as const) {
    const rows = settings(count, from)
    expect(await put(db, rows)).toEqual(rows)
  }
  expect(await put(db, [])).toEqual([])
  const stored = await db.selectFrom('settings').select(['key', 'value']).where('key', 'like', 'k%').execute()
  expect(stored).toHaveLength(204)
  expect(stored.filter(({ key, value }) => key !== `k${value}`)).toEqual([])
})

it('goes by the names of columns, not by their order', async () => {
  const { db } = await openTestDb()
  await put(db, [{ key: 'a', value: '1' }])
  expect(await put(db, [{ value: '2', key: 'b' }])).toEqual([{ key: 'b', value: '2' }])
})

it('refuses rows with other columns: nothing is dropped in silence', async () => {
  const { db } = await openTestDb()
  await put(db, [{ key: 'a', value: '1' }])
  const more = { key: 'b', value: '2', unit: 'lb' }
  await expect(put(db, [more])).rejects.toThrow('Other columns than key,value')
})

it('refuses a query with values that are not of its rows', async () => {
  const { db } = await openTestDb()
  const putOne = builtOnce((db: Db, rows: readonly Pick<Setting, 'key'>[]) =>
    db.insertInto('settings').values(rows.map(({ key }) => ({ key, value: '1' }))),
  )
  await expect(putOne(db, [{ key: 'a' }])).rejects.toThrow('Other values than of rows')
})

it('is undone with the transaction it is in', async () => {
  const { db } = await openTestDb()
  const failing = db.transaction().execute(async (db) => {
    await put(db, settings(2))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await put(db, settings(2))).toEqual(settings(2))
})
