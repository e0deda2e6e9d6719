import { expect, test } from 'vitest'
import { openCli } from './testing.ts'

test('config sets, gets and lists; what is not allowed is refused', async () => {
  const { run } = openCli()
  expect((await run('config', 'set', 'unit', 'lb')).code).toBe(0)
  expect((await run('config', 'get', 'unit')).out).toBe('lb\n')
  expect((await run('config', 'set', 'jsonExport', 'off')).code).toBe(0)
  expect(JSON.parse((await run('config', 'list', '--json')).out)).toMatchObject({ unit: 'lb', jsonExport: false })
  const refused = await run('config', 'set', 'unit', 'stone')
  expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/unit: .*kg.*lb/) })
  expect((await run('config', 'set', 'jsonExport', 'yes')).code).toBe(2)
  expect((await run('config', 'get', 'colour')).code).toBe(2)
})

test('config takes numbers, none and JSON, and lists them as they are set', async () => {
  const { run } = openCli()
  expect(await run('config', 'set', 'bodyWeightKg', '82,5')).toMatchObject({ code: 0, out: '82.5\n' })
  expect(await run('config', 'set', 'setTarget', '{"min":8,"max":18}')).toMatchObject({ code: 0 })
  const { out } = await run('config', 'list')
  expect(out.split('\n')).toEqual(
    expect.arrayContaining(['bodyWeightKg = 82.5', 'setTarget = {"min":8,"max":18}', 'plates = none']),
  )
  expect(JSON.parse((await run('config', 'get', 'setTarget', '--json')).out)).toEqual({
    setTarget: { min: 8, max: 18 },
  })
  expect(await run('config', 'set', 'bodyWeightKg', 'none')).toMatchObject({ code: 0, out: 'none\n' })
  expect(JSON.parse((await run('config', 'get', 'bodyWeightKg', '--json')).out)).toEqual({ bodyWeightKg: null })
  expect(await run('config', 'set', 'setTarget', '8-18')).toMatchObject({
    code: 2,
    err: 'setTarget: This must be JSON, such as {"min":8,"max":18}.\n',
  })
  expect((await run('config', 'get', 'setTarget')).out).toBe('{"min":8,"max":18}\n')
})
