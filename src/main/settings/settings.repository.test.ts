import { expect, it } from 'vitest'
import { openTestDb } from '#main/db/testing.ts'
import { defaultSettings } from '#shared/contract/settings.ts'
import { readSettings, writeSettings } from './settings.repository.ts'

it('gives the defaults until somebody sets something', async () => {
  const { readDb } = await openTestDb()
  expect(await readSettings(readDb)).toEqual(defaultSettings)
})

it('keeps what is set and leaves the rest', async () => {
  const { db, readDb } = await openTestDb()
  await writeSettings(db, { unit: 'lb', userName: 'Ünal "U"' })
  expect(await writeSettings(db, { unit: 'kg', theme: 'dark' })).toEqual({
    ...defaultSettings,
    userName: 'Ünal "U"',
    theme: 'dark',
  })
  expect(await writeSettings(db, {})).toEqual(await readSettings(readDb))
  await writeSettings(db, { bodyWeightKg: 82.5538, plates: [{ weightKg: 20, pairs: 2 }], warmupRamp: [] })
  expect(await writeSettings(db, { bodyWeightKg: null })).toMatchObject({
    bodyWeightKg: null,
    plates: [{ weightKg: 20, pairs: 2 }],
    warmupRamp: [],
  })
})

it('falls back to the default for a value that it cannot read, and keeps the others', async () => {
  const { db, readDb } = await openTestDb()
  const stored = {
    ...{ unit: '"stone"', theme: '"dark"', jsonExport: '"yes"', fromTheFuture: '1' },
    ...{ bodyWeightKg: '5', secondaryShare: '0.25', setTarget: '{"min":20,"max":10}' },
    ...{ muscleTargets: '{"chest":{"min":8,"max":18}}', bars: '{"barbell":"heavy"}', plates: '[20]', steps: 'null' },
    ...{ warmupRamp: '[{"percent":50,"reps":5,"rest":3}]', e1rmFormula: '"lombardi"' },
  }
  const rows = Object.entries(stored).map(([key, value]) => ({ key, value }))
  await db.insertInto('settings').values(rows).execute()
  expect(await readSettings(readDb)).toEqual({
    ...defaultSettings,
    theme: 'dark',
    secondaryShare: 0.25,
    muscleTargets: { chest: { min: 8, max: 18 } },
  })
})
