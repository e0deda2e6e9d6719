import { expect, test } from 'vitest'
import { parseSets } from '#shared/notation/set-group.ts'
import { readMarkdownLogs } from './read-log.ts'

const filled = (unit: string): string => unit.repeat(Math.ceil(200_000 / unit.length))

const UNITS = [
  ' ',
  '8',
  ' x ',
  ',',
  '8, ',
  '(',
  '[',
  ']',
  '+',
  '8+',
  '-',
  '#',
  ':',
  '/',
  'a ',
  'left ',
  '80 x 8; ',
  'rpe ',
  'x',
  '1.',
  '()',
  '\\ ',
  '\\u0041',
  'time 30s ',
  'rested 2 min ',
  'no weight x ',
]
const PREFIXES = ['', '80 x 8 - \\ ', '80 x 8 ', '80 x ', '3 x ', '80 x 8 RPE 10 myo(']
const LINES = [
  '',
  '## ',
  '## Exercise 2',
  '- Date: ',
  '**Goal:** 75 kg x 3',
  '**Rest:** 3',
  'Notes',
  '- ',
  '1. 80 x 8 ',
]

/** Reading must grow with the length of a line, not with its square: a pattern that does not takes minutes here. */
test.each(UNITS)('a line of 200 kB of %j is read', (unit) => {
  for (const prefix of PREFIXES) expect(parseSets(`${prefix}${filled(unit)}!`, 'kg', 'log')).toBeDefined()
  for (const line of LINES) {
    const log = `# Training Log\n- Date: 2026-03-31\n## Exercise 1\n**Name:** Row\n${line}${filled(unit)}\u2028!`
    expect(readMarkdownLogs(log)).toHaveLength(1)
  }
})

test.each([
  ['headings with a colon', '## a: b\n'],
  ['titles without a mark', 'Training Log\n'],
  ['labels', 'Cue: a\n'],
  ['names', 'Bench\n\n'],
  ['sets without a weight', '### Sets\n1\n2\n'],
  ['marked text', '\\ a\n'],
])('40,000 lines of %s below notes are read', (_name, line) => {
  const log = `# Training Log\n- Date: 2026-03-31\n## Exercise 1\n**Name:** Row\n### Notes\n${line.repeat(40_000)}`
  expect(readMarkdownLogs(log)).toHaveLength(1)
})
