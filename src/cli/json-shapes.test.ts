import { expect, test } from 'vitest'
import { importErrors } from '#shared/contract/import.ts'
import { errorJsonSchema, settingsJsonSchema } from './json-shapes.ts'
import { openCli } from './testing.ts'

test('config writes every setting, or the one that was named', async () => {
  const { json } = openCli()
  expect(await json(settingsJsonSchema, 'config', 'set', 'unit', 'lb')).toEqual({ unit: 'lb' })
  expect(await json(settingsJsonSchema, 'config', 'list')).toMatchObject({ unit: 'lb', jsonExport: true })
})

test('a command that failed writes its error, in one document', async () => {
  const { json } = openCli()
  const { error } = await json(errorJsonSchema, 'import', '--undo', 'ffff')
  expect(error.code).toBe(importErrors.NO_BATCH)
})
