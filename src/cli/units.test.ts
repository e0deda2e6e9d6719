import { beforeEach, expect, test } from 'vitest'
import { sessionsJsonSchema } from './json-shapes.ts'
import { openCli } from './testing.ts'

const LOG = `# Training Log
- Date: 2026-03-31
- Body Weight: 80
## Exercise 1
**Name:** Bench Press
### Warmup
1. 40 x 5
2. 45 lb x feel
### Working Sets
1. 87.5 x 8 RPE 8 good - 2 x slow
2. 185 lb x 5+1
3. 80 x 6 RPE 10 failure:dropset(60x5, 100 lb x 4)
## Exercise 2
**Name:** Farmer's Carry
### Working Sets
1. 40 kg x 30s
`

let cli: ReturnType<typeof openCli>
let id: string

beforeEach(async () => {
  cli = openCli()
  expect((await cli.run('log', cli.write('a.md', LOG))).code).toBe(0)
  const [only] = await cli.json(sessionsJsonSchema, 'sessions')
  id = only?.id ?? ''
})

const linesOf = async (...args: string[]) => (await cli.run(...args)).out.trimEnd().split('\n')
const inPounds = () => cli.run('config', 'set', 'unit', 'lb')

test('every weight of a session is shown in the unit of the settings, with it', async () => {
  const setsOf = (lines: string[]) => lines.filter((line) => / x /.test(line)).map((line) => line.trim())
  expect(setsOf(await linesOf('show', id))).toEqual([
    'W1  40 kg x 5',
    'W2  20.41 kg x feel',
    '1.  87.5 kg x 8 RPE 8 good - 2 x slow',
    '2.  83.91 kg x 5+1',
    '3.  80 kg x 6 RPE 10 dropset(60 kg x 5, 45.36 kg x 4)',
    '1.  40 kg x 30s',
  ])
  await inPounds()
  const lines = await linesOf('show', id)
  expect(lines[0]).toMatch(/body weight 176\.37 lb$/)
  expect(setsOf(lines)).toEqual([
    'W1  88.18 lb x 5',
    'W2  45 lb x feel',
    '1.  192.9 lb x 8 RPE 8 good - 2 x slow',
    '2.  185 lb x 5+1',
    '3.  176.37 lb x 6 RPE 10 dropset(132.28 lb x 5, 100 lb x 4)',
    '1.  88.18 lb x 30s',
  ])
})

test('so are the sets of an exercise, its records and the volume of sessions', async () => {
  await inPounds()
  const [, head, row] = await linesOf('history', 'Bench Press')
  expect(head).toMatch(/Best set +Volume lb +e1RM lb$/)
  expect(row).toMatch(/ 192\.9 lb x 8 RPE 8 good; 185 lb x 5\+1; 176\.37 lb x 6 .* {2}192\.9 lb x 8 +\d+ +244\.3$/)
  expect(await linesOf('analytics', '--prs')).toContainEqual(
    expect.stringMatching(/244\.3 +192\.9 lb x 8 \(2026-03-31\) +192\.9 lb x 8 \(2026-03-31\)/),
  )
  const [{ volumeKg = 0 } = {}] = await cli.json(sessionsJsonSchema, 'sessions')
  const sessions = await linesOf('sessions')
  expect(sessions[0]).toContain('Volume lb')
  expect(sessions[1]).toContain(`  ${Math.round(volumeKg / 0.45359237)}  ${id}`)
})
