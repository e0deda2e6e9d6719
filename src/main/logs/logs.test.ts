import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileLog, logFile } from '#main/lib/log.ts'
import { testSession } from '#main/outbox/testing.ts'
import { freshDataDir, openTestApp, testPlatform } from '#main/testing.ts'

const SECRET = 'Kreuzheben bei Oma'

async function appWithLog() {
  const dataDir = freshDataDir()
  const platform = testPlatform()
  const app = await openTestApp(dataDir, { platform, log: fileLog(dataDir, () => new Date()) })
  const lines = () =>
    readFileSync(logFile(dataDir), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  return { app, platform, dataDir, lines }
}

test('the log says what was done and how it ended, and nothing of what was logged', async () => {
  const { app, lines, dataDir } = await appWithLog()
  const session = testSession({ focus: SECRET, notes: SECRET, userName: SECRET })
  await app.sessions.save(session)
  await app.dispatch('settings.update', { userName: SECRET })
  await app.dispatch('drafts.edit', { sessionId: session.id })
  await app.dispatch('exercises.create', { name: SECRET, force: SECRET })
  await app.dispatch('sessions.delete', { id: session.id })
  await app.dispatch('sessions.delete', { id: session.id })
  await app.dispose()
  expect(lines().map(({ level, route, outcome }) => [level, route, outcome])).toEqual([
    ['info', undefined, undefined],
    ['info', 'settings.update', 'ok'],
    ['info', 'drafts.edit', 'ok'],
    ['info', 'exercises.create', 'INVALID_INPUT'],
    ['info', 'sessions.delete', 'ok'],
    ['info', 'sessions.delete', 'SESSION_NOT_FOUND'],
  ])
  const text = readFileSync(logFile(dataDir), 'utf8')
  for (const word of [SECRET, 'Oma', session.id, dataDir]) expect(text).not.toContain(word)
})

test('a failure of the page is noted under the id that the page shows', async () => {
  const { app, lines } = await appWithLog()
  const answer = await app.dispatch('logs.report', { message: 'TypeError: x', stack: 'TypeError: x\n    at Page' })
  const { correlationId } = answer.ok ? (answer.data as { correlationId: string }) : { correlationId: '' }
  expect(lines().at(-1)).toMatchObject({ level: 'error', correlationId, error: expect.stringContaining('at Page') })
  await app.dispose()
})

test('the log is shown in the file manager', async () => {
  const { app, platform, dataDir } = await appWithLog()
  expect(await app.dispatch('logs.reveal', null)).toEqual({ ok: true, data: null })
  expect(platform.revealed).toEqual([logFile(dataDir)])
  await app.dispose()
})
