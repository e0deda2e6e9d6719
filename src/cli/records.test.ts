import { expect, it } from 'vitest'
import { exerciseJsonSchema } from './json-shapes-analytics.ts'
import { openCli } from './testing.ts'

const logOf = (day: number, name: string, set: string): string =>
  `# Training Log\n- Date: 2026-03-0${day}\n## Exercise 1\n**Name:** ${name}\n### Working Sets\n1. ${set}\n`

it('--prs says what a weight is, and where the body was not weighed', async () => {
  const cli = openCli()
  for (const [index, name] of ['Pull-Up', 'Assisted Pull-Up', 'Barbell Curl', 'Ab Wheel Rollout'].entries())
    await cli.run('log', cli.write(`${index}.md`, logOf(index + 1, name, '10 x 5')))
  const { out } = await cli.run('analytics', '--prs')
  expect(out).toMatch(/^Pull-Up +added to the body /m)
  expect(out).toMatch(/^Assisted Pull-Up +help /m)
  expect(out).toMatch(/^Barbell Curl +total /m)
  expect(out).toMatch(/^Ab Wheel Rollout {10,}/m)
  expect(out).not.toContain('cliAnalytics')
  const missing = 'Pull-Up: body weight is missing in 1 session;'
  expect(out).toContain(missing)
  expect((await cli.run('analytics', '--exercise', 'Pull-Up')).out).toContain(missing)
  expect((await cli.run('analytics', '--exercise', 'Barbell Curl')).out).not.toContain('missing')
  const doc = await cli.json(exerciseJsonSchema, 'analytics', '--exercise', 'Pull-Up')
  expect(doc).toMatchObject({ bodyWeightMissing: 1, occurrences: [{ volumeKg: 50, bestE1rmKg: null }] })
})

it('bests that are no weight are told, and of what nobody counted the weight alone', async () => {
  const cli = openCli()
  for (const [index, [name, set]] of [
    ['Plank', '95s'],
    ["Farmer's Walk", '40 kg x 60 m'],
    ['Push-Up', 'BW x 15'],
  ].entries() as ArrayIterator<[number, [string, string]]>)
    await cli.run('log', cli.write(`${index}.md`, logOf(index + 1, name, set)))
  const { out } = await cli.run('analytics', '--prs')
  expect(out).toMatch(/^Plank .* 1:35 \(2026-03-01\) /m)
  expect(out).toMatch(/^Farmer's Walk .* 40 kg \(2026-03-02\) +60 m \(2026-03-02\) /m)
  expect(out).toMatch(/^Push-Up .* 15 reps \(2026-03-03\) /m)
  expect(out).not.toMatch(/^Push-Up .* 0 kg x/m)
  expect((await cli.run('analytics', '--exercise', 'Plank')).out).toContain('Longest time: 1:35 (2026-03-01)')
})
