import { expect, test } from 'vitest'
import { openCli } from './testing.ts'

/** A log of a day of a phase: each exercise with a weight for one set of five. */
const dayLog = (date: string, phase: number, kg: Record<string, number>): string =>
  [
    `# Training Log\n- Date: ${date}\n- Program: Base\n- Phase: ${phase}\n- Week: 1\n- Focus: Push\n`,
    ...Object.entries(kg).map(
      ([name, weight], i) => `## Exercise ${i + 1}\n**Name:** ${name}\n### Working Sets\n1. ${weight} x 5\n`,
    ),
  ].join('\n')

async function tellPhases(...days: [string, number, Record<string, number>][]): Promise<string[]> {
  const cli = openCli()
  for (const day of days) expect((await cli.run('log', cli.write(`${day[0]}.md`, dayLog(...day)))).code).toBe(0)
  return (await cli.run('analytics', '--phases')).out.trimEnd().split('\n')
}

test('the last two phases are compared by the best estimates of what both trained, the largest gain first', async () => {
  const lines = await tellPhases(
    ['2020-01-06', 1, { 'Barbell Bench Press': 60 }],
    ['2020-02-03', 2, { 'Barbell Bench Press': 90, 'Barbell Curl': 30, Deadlift: 120 }],
    ['2020-03-02', 3, { 'Barbell Bench Press': 99, 'Barbell Curl': 28.5, 'Leg Press': 200 }],
  )
  expect(lines.slice(4)).toEqual([
    '',
    'Best estimates of two phases: Base 2, Base 3',
    'Exercise             Base 2, kg  Base 3, kg  Difference',
    'Barbell Bench Press         105       115.5  +10%',
    'Barbell Curl                 35        33.3  -5%',
    '2 movements were trained in both: +2.5% on average.',
  ])
})

test('two phases with nothing in common say so; one is compared with none', async () => {
  const bench: [string, number, Record<string, number>] = ['2020-01-06', 1, { 'Barbell Bench Press': 60 }]
  expect((await tellPhases(bench, ['2020-02-03', 2, { Deadlift: 120 }])).at(-1)).toBe(
    'No movement has an estimated maximum in both.',
  )
  expect(await tellPhases(bench)).toHaveLength(2)
})
