import { expect, test } from 'vitest'
import { sessionsJsonSchema } from './json-shapes.ts'
import { openCli, someLog } from './testing.ts'

test('show says what the lifter weighed, where that is known', async () => {
  const { run, json, write } = openCli()
  await run('log', write('a.md', someLog('2026-03-31', '8').replace('- Date', '- Body Weight: 182 lb\n- Date')))
  const [only] = await json(sessionsJsonSchema, 'sessions')
  const id = only?.id ?? ''
  expect((await run('show', id)).out).toMatch(/^2026-03-31.* {2}body weight 82\.55 kg\n/)
  expect(JSON.parse((await run('show', id, '--json')).out)).toMatchObject({ bodyWeightKg: 82.5538 })
})
