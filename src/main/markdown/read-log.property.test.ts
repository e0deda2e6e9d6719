import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdownLogs } from './read-log.ts'

/** Words that are no part of any notation, each there once, so that it can be looked for. */
const WORD = fc
  .integer({ min: 0, max: 1e9 })
  .map((n) => `q${n.toString(36).replace(/\d/g, (d) => 'ghijklmnpu'.charAt(Number(d)))}q`)
const WORDS = fc.array(WORD, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

const LINE = fc.oneof(
  WORDS,
  WORDS.map((words) => `- ${words}`),
  WORDS.map((words) => `   * ${words}`),
  WORDS.map((words) => `${words}:`),
  fc.tuple(WORD, WORDS).map(([key, words]) => `**${key}:** ${words}`),
  fc.tuple(WORD, WORDS).map(([key, words]) => `- ${key}: ${words}`),
  fc.tuple(fc.constantFrom('#', '##', '###', '####'), WORDS).map(([marks, words]) => `${marks} ${words}`),
  WORDS.map((words) => `1. 80 x 8 ${words}`),
  WORDS.map((words) => `2. 80kg x 8 RPE 8 good - ${words}`),
  WORDS.map((words) => `3. 20 min ${words}`),
  WORDS.map((words) => `4. ${words}`),
  WORDS.map((words) => `80 x 8, 8, 7 ${words}`),
  WORDS.map((words) => `## Exercise 7: ${words}`),
  WORDS.map((words) => `**Goal:** 80 kg x 3 sets x 8 ${words}`),
  WORDS.map((words) => `**Rest:** ${words}`),
  WORDS.map((words) => `Tempo: ${words}`),
  WORDS.map((words) => `- Duration: ${words}`),
  WORDS.map((words) => `Remarks: ${words}`),
  fc.constantFrom(
    '',
    '---',
    '### Warmup',
    '### Warmup Notes',
    '### Working Sets',
    '### Notes',
    '### Cues',
    'Sets:',
    'Remarks:',
  ),
  fc.constantFrom('Cooldown', 'Warm-up', '1. 40 x feel', '## Exercise 2', '**Name:** Row', '100x5'),
)

const wordsOf = (text: string): string[] => text.match(/\bq[a-z]+q\b/g) ?? []

test('every word of a log is in its session, or in what is wrong with it', () => {
  let sessions = 0
  const log = fc.array(LINE, { maxLength: 25 })
  fc.assert(
    fc.property(log, (lines) => {
      const text = `# Training Log\n- Date: 2026-03-31\n${lines.join('\n')}\n## Exercise 1\n**Name:** Row\n1. 80 x 8`
      for (const { session, problems } of readMarkdownLogs(text)) {
        const told = JSON.stringify([session, problems])
        if (session) {
          sessions++
          for (const word of wordsOf(text)) expect(told).toContain(word)
        } else expect(problems.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 2000 },
  )
  expect(sessions).toBeGreaterThan(100)
})

test('no text makes the reader throw, and every place it names is in the text', () => {
  const letters = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.oneof(LINE, fc.string({ maxLength: 40 })), { maxLength: 30 }).map((lines) => lines.join('\n')),
    fc
      .array(
        fc.constantFrom(
          '80',
          ' x ',
          '8',
          'RPE',
          ' @',
          '(',
          ')',
          ',',
          '+',
          '-',
          '\n',
          '# ',
          'left ',
          ':',
          'myo(',
          '1. ',
        ),
      )
      .map((p) => p.join('')),
  )
  fc.assert(
    fc.property(letters, (text) => {
      for (const { session, problems, warnings } of readMarkdownLogs(text)) {
        expect(session === null).toBe(problems.length > 0)
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
        for (const { line, column, message } of [...problems, ...warnings]) {
          expect(message).not.toBe('')
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
          expect(Math.min(line, column)).toBeGreaterThan(0)
        }
      }
    }),
    { numRuns: 3000 },
  )
})

test('a log of a megabyte is read: what is not linear would outlast the test', () => {
  const set = '1. 80 x 8 RPE 8 good - and so on\n'
  const texts = [
    `# Training Log\n- Date: 2026-03-31\n## Exercise 1\n**Name:** Row\n### Sets\n${set.repeat(30_000)}`,
    'Bench Press\n'.repeat(90_000),
    '## Squat\n'.repeat(100_000),
    '\n'.repeat(1_000_000),
    '---\n'.repeat(250_000),
    '# Training Log\n'.repeat(70_000),
    'Training Log | x\n'.repeat(60_000),
    'a'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    `**${'a '.repeat(500_000)}`,
  ]
  for (const text of texts) {
    expect(readMarkdownLogs(text), text.slice(0, 30)).toBeTypeOf('object')
  }
})
