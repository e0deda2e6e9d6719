import { expect, test } from 'vitest'
import { futureText, pausesText } from './leftOut.ts'

const pause = (from: string, to: string, weeks: number) => ({ from, to, weeks })

test('a pause is told with its days', () => {
  expect(pausesText([])).toBe('')
  expect(pausesText([pause('2025-03-03', '2025-05-25', 12)])).toBe(
    'Not counted: a pause of 12 weeks (Mar 3\u2009–\u2009May 25, 2025).',
  )
  const two = [pause('2024-03-04', '2024-05-26', 12), pause('2025-03-03', '2025-05-25', 12)]
  expect(pausesText(two)).toMatch(/^Not counted: 2 pauses of 24 weeks together \(.+2024; .+2025\)\.$/)
})

test('of many pauses the days are left out', () => {
  const many = [2021, 2022, 2023, 2024].map((year) => pause(`${year}-03-01`, `${year}-05-30`, 9))
  expect(pausesText(many)).toBe('Not counted: 4 pauses of 36 weeks together.')
})

test('sessions dated after tomorrow are said to be left out', () => {
  expect(futureText(0)).toBe('')
  expect(futureText(1)).toMatch(/^1 session is dated after tomorrow/)
  expect(futureText(2)).toMatch(/^2 sessions are dated after tomorrow/)
})
