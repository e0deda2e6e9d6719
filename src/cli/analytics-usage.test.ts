import { expect, it } from 'vitest'
import { errorJsonSchema } from './json-shapes.ts'
import { openCli } from './testing.ts'

it.each([
  [[], /one question/],
  [['--from', '2026-01-01'], /one question/],
  [['--prs', '--rpe'], /one question/],
  [['--deloads', '--phases'], /one question/],
  [['--prs', '--limit', '3'], /--limit says nothing about --prs/],
  [['--prs', '--week', '2'], /--week says nothing/],
  [['--year', '2026', '--from', '2026-01-01'], /--from says nothing about --year/],
  [['--weekly-volume', '--week', '2'], /needs --phase/],
  [['--weekly-volume', '--phase', '2', '--week', 'last'], /no week last/],
  [['--weekly-volume', '--phase', '2', '--week', '1', '--no-deloads'], /--no-deloads says nothing/],
  [['--muscles', '--week', '5'], /no week 5/],
  [['--muscles', '--week', 'last', '--to', '2026-03-31'], /not both/],
  [['--deloads', '--no-deloads'], /--no-deloads says nothing about --deloads/],
  [['--no-deloads', '--deloads'], /--no-deloads says nothing about --deloads/],
  [['--last-sessions', '0'], /at least 1/],
  [['--last-sessions', '9'.repeat(400)], /./],
  [['--year', '0'], /at least 1/],
  [['--year', '1e3'], /./],
  [['--exercise', ''], /one line/],
  [['--frequency', 'a\nb'], /one line/],
  [['--prs', '--from', '2026-02-30'], /./],
  [['--weeks', '--from', '0000-01-01'], /day is written as year-month-day, such as 2026-03-31/],
  [['--weeks', '--from', '01.05.2026'], /day is written as year-month-day, such as 2026-03-31/],
  [['--muscles', '--week', '0000-12-31'], /day is written/],
  [['--prs', 'more'], /too many/],
])('analytics %j is wrong usage', async (args, words) => {
  const cli = openCli()
  const { code, out, err } = await cli.run('analytics', ...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(words)
  const { error } = await cli.json(errorJsonSchema, 'analytics', ...args)
  expect(error).toEqual({ code: 'USAGE', message: expect.stringMatching(words) })
})
