import { beforeEach, expect, test } from 'vitest'
import { plainSpaces } from '#shared/testing/plain-spaces.ts'
import { errorJsonSchema, settingsJsonSchema, suggestJsonSchema } from './json-shapes.ts'
import { openCli, someLog } from './testing.ts'

let cli: ReturnType<typeof openCli>

/** So many days ago, as a log names its day. */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

beforeEach(() => {
  cli = openCli()
})

const logBench = async () => {
  const files = [
    [14, '8'],
    [7, '9'],
  ].map(([days, reps]) => cli.write(`${days}.md`, someLog(daysAgo(Number(days)), String(reps))))
  expect((await cli.run('log', ...files)).code).toBe(0)
}

test('of an empty log there is a friendly line, and nothing failed', async () => {
  expect(await cli.run('suggest', 'Squat')).toMatchObject({
    code: 0,
    out: expect.stringContaining('No session yet'),
    err: '',
  })
  expect(await cli.json(suggestJsonSchema, 'suggest', 'Squat')).toMatchObject({
    exercise: 'Barbell Back Squat',
    rule: 'start',
  })
})

test('the next weight and reps are told with reason, basis, plates and confidence', async () => {
  await logBench()
  const { code, out } = await cli.run('suggest', 'bench press', '--reps', '8-10')
  expect(code).toBe(0)
  expect(plainSpaces(out).split('\n')).toEqual([
    'Bench Press: 80 kg × 10, 1 set',
    '  Within 8–10: one more than the weakest set.',
    `  From ${daysAgo(7)}: 80 kg × 9`,
    '  Range of the goal: 8–10',
    '  Medium confidence: done few times',
    '  Plates (kg): 25 + 5 /side',
    '  Or: 80 kg × 9 (the same again)',
    '',
  ])
})

test('the JSON has the rule with its numbers and the sets it builds on', async () => {
  await logBench()
  const suggestion = await cli.json(suggestJsonSchema, 'suggest', 'Bench Press', '--deload')
  expect(suggestion).toMatchObject({
    exercise: 'Bench Press',
    rule: 'deload',
    weightKg: 52.5,
    basis: { date: daysAgo(7), sets: [1], weightKg: 80, amounts: [9] },
    reason: { percent: 66, lowest: 9, averageRpe: 8, days: 7 },
  })
})

test('after a break a share of the weight is told, of another range the weight it is a share of', async () => {
  await cli.run('log', cli.write('old.md', someLog(daysAgo(34), '10')))
  const why = async (reps: string) => plainSpaces((await cli.run('suggest', 'Bench Press', '--reps', reps)).out)
  expect(await why('8-10')).toMatch(/72.5 kg × 8–10, 1 set\n {2}34 days since the last time: 9% off\./)
  expect(await why('3')).toMatch(
    /85 kg × 3, 1 set\n {2}34 days .*another range: 11% off the 95 kg that 3 reps at RPE 8 would take\./,
  )
})

test('weights are in pounds where those are set', async () => {
  await logBench()
  await cli.json(settingsJsonSchema, 'config', 'set', 'unit', 'lb')
  const { out } = await cli.run('suggest', 'Bench Press', '--deload')
  expect(out).toContain('Bench Press: 115\u00a0lb × 8, 1 set')
  expect(out).toContain('Plates (lb): 35 /side')
  const next = await cli.run('suggest', 'Bench Press', '--reps', '8-10')
  expect(plainSpaces(next.out)).toMatch(
    /^Bench Press: 175 lb × 10, 1 set\n(.*\n)+ {2}Plates \(lb\): 45 \+ 10 \+ 10 \/side\n/,
  )
})

test('an exercise nobody knows fails and names those that are near', async () => {
  await logBench()
  const { code, out, err } = await cli.run('suggest', 'Bench Pres')
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/There is no exercise named “Bench Pres”/)
  expect(err).toMatch(/Did you mean: .*Bench Press/)
  const { error } = await cli.json(errorJsonSchema, 'suggest', 'Bench Pres')
  expect(error.code).toBe('EXERCISE_UNKNOWN')
})

test('one that is known and was never done starts light', async () => {
  await logBench()
  const { code, out } = await cli.run('suggest', 'Deadlift')
  expect(code).toBe(0)
  expect(out).toContain(': Start light\n  Nothing to go by yet')
})

test('a hold gets more time, and its records name the longest', async () => {
  expect(plainSpaces((await cli.run('suggest', 'Plank')).out)).toMatch(/No session yet/)
  const held = (days: number, sets: string) =>
    cli.write(
      `${days}.md`,
      `# Training Log\n- Date: ${daysAgo(days)}\n## Exercise 1\n**Name:** Plank\n### Working Sets\n${sets}`,
    )
  await cli.run('log', held(14, '1. 60s\n'), held(7, '1. 5 kg x 45s\n2. 5 kg x 45s\n'))
  await cli.run('config', 'set', 'unit', 'lb')
  expect(plainSpaces((await cli.run('suggest', 'Side Plank')).out)).toMatch(/^Side Plank: Start easy\n.*hold it while/)
  expect(plainSpaces((await cli.run('suggest', 'Plank')).out)).toMatch(/^Plank: 10 lb × 50 s, 2 sets\n/)
  expect((await cli.run('analytics', '--exercise', 'Plank')).out).toContain(`\nLongest time: 1:00 (${daysAgo(14)})\n`)
})

test.each([
  ['suggest'],
  ['suggest', ' '],
  ['suggest', 'Squat', '--reps', '10-8'],
  ['suggest', 'Squat', '--reps', 'many'],
])('%j %j is wrong usage', async (...args) => {
  expect((await cli.run(...args)).code).toBe(2)
})
