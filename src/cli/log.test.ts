import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importJsonSchema, logJsonSchema, sessionsJsonSchema, validateJsonSchema } from './json-shapes.ts'
import { openCli, someLog } from './testing.ts'

const DAY = '2026-03-31'

/** How many full reps each saved session has in its first set, newest first. */
async function repsOf({ json, run }: ReturnType<typeof openCli>): Promise<number[]> {
  const sessions = await json(sessionsJsonSchema, 'sessions')
  const reps: number[] = []
  for (const { id } of sessions) {
    const { out } = await run('show', id, '--json')
    reps.push(JSON.parse(out).exercises[0].workingSets[0].repCount.full)
  }
  return reps
}

test('the same log with other white space is the same session, and keeps what was changed in it since', async () => {
  const cli = openCli()
  const file = cli.write('a.md', someLog(DAY, '8'))
  const first = await cli.json(logJsonSchema, 'log', file)
  const spaced = cli.write('b.md', someLog(DAY, '8').replace('felt strong', ' felt   strong').replaceAll('\n', '\r\n'))
  const second = await cli.json(logJsonSchema, 'log', spaced, '--replace')
  expect(second).toMatchObject({ imported: 0, duplicates: 1, failed: 0, problems: [] })
  expect(second.sessions[0]?.id).toBe(first.sessions[0]?.id)
  expect(second.sessions[0]?.file).toBe(first.sessions[0]?.file)
})

test('--replace saves what a log says, and not over a session that was edited while its log is the same', async () => {
  const cli = openCli()
  const file = cli.write('a.md', someLog(DAY, '8'))
  const { sessions } = await cli.json(logJsonSchema, 'log', file)
  const document = JSON.parse(readFileSync(sessions[0]?.file ?? '', 'utf8'))
  document.exercises[0].workingSets[0].repCount.full = 12
  const edited = cli.write('edited.json', JSON.stringify(document))
  expect(await cli.json(importJsonSchema, 'import', edited)).toMatchObject({ changed: 1, imported: 0 })
  await cli.run('import', edited, '--replace')
  expect(await cli.json(logJsonSchema, 'log', file, '--replace')).toMatchObject({ imported: 0, duplicates: 1 })
  expect(await repsOf(cli)).toEqual([12])
})

test.each(['corrected first', 'corrected last'])(
  'a second workout of the day beside a corrected log is no change of it (%s)',
  async (order) => {
    const cli = openCli()
    await cli.run('log', cli.write('old.md', someLog(DAY, '8')))
    const corrected = cli.write('corrected.md', someLog(DAY, '9'))
    await cli.run('log', corrected, '--replace')
    const files = [corrected, cli.write('second.md', someLog(DAY, '3'))]
    if (order === 'corrected last') files.reverse()
    const report = await cli.json(logJsonSchema, 'log', ...files, '--replace')
    expect(report).toMatchObject({ imported: 1, duplicates: 1, failed: 0 })
    expect((await repsOf(cli)).sort()).toEqual([3, 9])
  },
)

test('logs of one file keep their number and their warnings where another of them is bad', async () => {
  const cli = openCli()
  const odd = someLog('2026-04-02', '7').replace('**Name:**', '**Wobble:** yes\n**Name:**')
  const file = cli.write('three.md', `${someLog(DAY, 'many')}\n${someLog('2026-04-01', '8')}\n${odd}`)
  const { sessions, problems } = await cli.json(logJsonSchema, 'log', file)
  expect(sessions.map(({ source }) => source)).toEqual([`${file}#2`, `${file}#3`])
  expect(sessions.map(({ warnings }) => warnings.length)).toEqual([0, 1])
  expect(sessions[1]?.warnings[0]).toContain(`${file}#3:`)
  expect(problems).toMatchObject([{ source: file, line: 10 }])
})

test('a log has a batch, which can be undone', async () => {
  const cli = openCli()
  const { batch } = await cli.json(logJsonSchema, 'log', cli.write('a.md', someLog(DAY, '8')))
  expect((await cli.run('import', '--undo', batch ?? '')).code).toBe(0)
  expect(await repsOf(cli)).toEqual([])
})

test('the same log twice in one call is saved once, and both entries say where', async () => {
  const cli = openCli()
  const files = ['a.md', 'b.md'].map((name) => cli.write(name, someLog(DAY, '8')))
  const { imported, duplicates, sessions } = await cli.json(logJsonSchema, 'log', ...files)
  expect([imported, duplicates]).toEqual([1, 1])
  expect(new Set(sessions.map(({ file }) => file)).size).toBe(1)
})

test('a log in the encoding of old Windows is read, with a warning', async () => {
  const cli = openCli()
  const file = cli.write('a.md', Buffer.from(someLog(DAY, '8', 'Rücken'), 'latin1'))
  const { sessions } = await cli.json(logJsonSchema, 'log', file)
  expect(sessions).toMatchObject([{ focus: 'Rücken', warnings: [expect.stringContaining('Windows-1252')] }])
})

test('every shape of a file that is no log is told by validate as by log', async () => {
  const cli = openCli()
  const bad = cli.write('bad.md', someLog(DAY, 'many'))
  const { problems } = await cli.json(logJsonSchema, 'log', bad)
  expect(await cli.json(validateJsonSchema, 'validate', bad)).toEqual({ valid: false, problems })
  expect((await cli.run('log', join(cli.dir, 'missing.md'))).code).toBe(1)
})
