import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { setLanguage } from '#shared/messages/index.ts'
import { csvOf } from './csv.ts'

interface Row {
  name: string
  kg: number | null
}
const columns = [
  { name: 'Exercise', value: ({ name }: Row) => name },
  { name: 'Volume', unit: 'kg', value: ({ kg }: Row) => kg },
]

test('headings carry units, numbers are raw, lines end as the RFC says', () => {
  expect(csvOf({ columns, rows: [{ name: 'Squat', kg: 12480.125 }] })).toBe(
    'Exercise,Volume (kg)\r\nSquat,12480.125\r\n',
  )
})

test('what reckoning left behind the fourth decimal is not kept', () => {
  expect(csvOf({ columns, rows: [{ name: 'Squat', kg: (1.0176 - 1) * 100 }] })).toContain('Squat,1.76\r\n')
})

test('numbers are the same in every language', () => {
  setLanguage('de')
  expect(csvOf({ columns, rows: [{ name: 'Kniebeuge', kg: -1.5 }] })).toContain('Kniebeuge,-1.5')
  setLanguage('en')
})

test('quotes, commas and line breaks come back as they were, and nothing is nothing', () => {
  const name = 'Press, "Z"\nstanding'
  const [, row] = parse(csvOf({ columns, rows: [{ name, kg: null }] }), { record_delimiter: '\r\n' }) as string[][]
  expect(row).toEqual([name, ''])
})

test.each(['=1+1', '+1', '-1', '@x'])('the text %s is no formula', (name) => {
  expect(csvOf({ columns, rows: [{ name, kg: 1 }] })).toContain(`'${name},1`)
})
