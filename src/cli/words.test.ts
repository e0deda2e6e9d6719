import { expect, test } from 'vitest'
import { openCli } from './testing.ts'

const bench = (date: string) =>
  `# Training Log\n- Date: ${date}\n## Exercise 1\n**Name:** Barbell Bench Press\n### Working Sets\n1. 82.5 x 5\n`

/** A log with a bench press on each of these days, of no program. */
async function openBenches(...dates: string[]) {
  const cli = openCli()
  for (const date of dates) await cli.run('log', cli.write(`${date}.md`, bench(date)))
  return async (...args: string[]): Promise<string> => {
    const { code, out } = await cli.run(...args)
    expect(code).toBe(0)
    return out.trimEnd()
  }
}

test('one is said as one', async () => {
  const tell = await openBenches('2026-03-02')
  expect((await tell('analytics', '--year', '2026')).split('\n').at(-1)).toBe('1 day, 1 session, 1 set, 413 kg')
  const steady = await tell('analytics', '--consistency', '--to', '2026-03-08')
  expect(steady).toContain('1 of 1 week with training, 1 session a week')
  expect(await tell('history', 'bench press')).toMatch(/^Barbell Bench Press, once\n/)
})

test('the newest of several is said as one, in German too', async () => {
  const tell = await openBenches('2026-03-02', '2026-03-04', '2026-03-06')
  expect(await tell('history', 'bench press', '--limit', '1')).toMatch(/^Barbell Bench Press, the newest of 3 times\n/)
  expect(await tell('history', 'bench press', '--limit', '2')).toMatch(/, the newest 2 of 3 times\n/)
  await tell('config', 'set', 'language', 'de')
  expect(await tell('history', 'bench press', '--limit', '1')).toMatch(/, das neueste von 3 Malen\n/)
})

test('numbers have a point in every language, as logs have', async () => {
  const tell = await openBenches('2026-03-02')
  await tell('config', 'set', 'language', 'de')
  expect(await tell('analytics', '--muscles')).toMatch(/zählt ein Satz 0\.5\n[\s\S]*Trizeps +0\.5 /)
  expect(await tell('history', 'bench press')).toMatch(/82\.5 kg x 5 +82\.5 kg x 5 +413 +96\.3$/)
})

test('a log without phases and deloads is told so', async () => {
  const tell = await openBenches('2026-03-02')
  expect(await tell('analytics', '--phases')).toMatch(/^No session of this span names a phase\./)
  expect(await tell('analytics', '--deloads')).toBe('There is no deload week in this span.')
})
