import { describe, expect, test } from 'vitest'
import { RowError, Sheet } from './sheet.ts'
import { readTable } from './table.ts'

const sheetOf = (text: string) => new Sheet(readTable(text, ','), ',', { a: ['a'], b: ['b'], c: ['c'] })

function errorOf(text: string): RowError | null {
  try {
    sheetOf(text).rows[0]?.number('c')
    return null
  } catch (error) {
    return error instanceof RowError ? error : null
  }
}

describe('the place of a cell', () => {
  test.each([
    ['1,2,x', 2, 5],
    ['"1,1",2,x', 2, 9],
    ['"say ""a,b""",2,x', 2, 17],
    ['"one\ntwo",2,x', 3, 8],
    ['"one\rtwo",2,x', 3, 8],
    ['"one\r\ntwo",2,x', 3, 8],
    ['6" pipe,7" pipe,x', 2, 17],
    ['"6" pipe",2,x', 2, 13],
    ['"",,x', 2, 5],
  ])('of %j is where it begins', (row, line, column) => {
    expect(errorOf(`a,b,c\n${row}\n`)?.place).toEqual({ line, column })
  })
})

test('a message quotes no more of a cell than people read', () => {
  expect(errorOf(`a,b,c\n1,2,${'x'.repeat(100_000)}\n`)?.message.length).toBeLessThan(500)
})

test('columns that nobody reads are told where one of their cells holds something', () => {
  expect(sheetOf('a,zero,false,note,,late\n1,0,false,x,y\n2,0.00,FALSE,,,1,beyond\n').leftColumns).toEqual([
    'note',
    'late',
  ])
})
