import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from './table.ts'

const cellsOf = (text: string, delimiter = ','): string[][] => readTable(text, delimiter).rows.map(({ cells }) => cells)
const placesOf = (text: string): [number, string][] => readTable(text, ',').rows.map(({ line, raw }) => [line, raw])

describe('rows', () => {
  test.each([
    ['line feeds', 'a,b\n1,2\n'],
    ['both', 'a,b\r\n1,2\r\n'],
    ['carriage returns', 'a,b\r1,2\r'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
    ['no last line end', 'a,b\n1,2'],
    ['quotation marks', '"a","b"\n"1","2"\n'],
    ['blank lines', '\na,b\n\n\n1,2\n\n'],
  ])('with %s', (_what, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('of any delimiter, with that delimiter, quotation marks and line ends in their cells', () => {
    expect(cellsOf('"a;b";"say ""hi"""\n"two\nlines";x,y\n', ';')).toEqual([
      ['a;b', 'say "hi"'],
      ['two\nlines', 'x,y'],
    ])
    expect(cellsOf('a\tb\n', '\t')).toEqual([['a', 'b']])
  })

  test('may have too few or too many cells, and a quotation mark in the middle of a text', () => {
    expect(cellsOf('a,b\n1\n1,2,3\n6" pipe,x\n')).toEqual([['a', 'b'], ['1'], ['1', '2', '3'], ['6" pipe', 'x']])
  })

  test('know their line and their text, below cells of several lines and blank lines', () => {
    expect(placesOf('a,b\n"1\n2\n3",x\n\n\r\nlast,"ü\r\nz"\r\nend,1')).toEqual([
      [1, 'a,b'],
      [2, '"1\n2\n3",x'],
      [7, 'last,"ü\r\nz"'],
      [9, 'end,1'],
    ])
  })

  test('can be fewer than there are', () => {
    expect(readTable('a\nb\nc\n', ',', 1).rows).toHaveLength(1)
  })
})

describe('a text that is damaged', () => {
  test('that opens quotation marks over and over is given up, and that is told', () => {
    const endless = `1,"${'x'.repeat(1_000_001)}\n`
    const { rows, remarks } = readTable(`a,b\n${endless.repeat(21)}2,x\n`, ',')
    expect(remarks).toHaveLength(21)
    expect(remarks.at(-1)).toMatchObject({ line: 22, code: 'restLeft', severity: 'error' })
    expect(rows).toHaveLength(1)
  })

  test('tells a row that is too long from one with an open quotation mark', () => {
    const long = 'x'.repeat(600_000)
    const codesOf = (row: string) => {
      const { rows, remarks } = readTable(`a,b\n${row}\n2,y\n`, ',')
      expect(rows.map(({ line }) => line)).toEqual([1, 3])
      return remarks.map(({ line, code }) => [line, code])
    }
    expect(codesOf(`${long},${long}`)).toEqual([[2, 'rowTooLong']])
    expect(codesOf(`"${long}","6"" pipe",${long}`)).toEqual([[2, 'rowTooLong']])
    expect(codesOf(`"say ""${long}""",6" ${long}`)).toEqual([[2, 'rowTooLong']])
    expect(codesOf(`"",${long},"${long}`)).toEqual([[2, 'quoteNotClosed']])
  })

  test('says whether it ends inside its last row', () => {
    expect([readTable('a\n', ',').endsOpen, readTable('a', ',').endsOpen]).toEqual([false, true])
  })

  test('a row without an end is told, and reading goes on below its first line', () => {
    const table = readTable('a,b\n1,"open\n2,x\n3,y\n', ',')
    expect(table.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [3, ['2', 'x']],
      [4, ['3', 'y']],
    ])
    expect(table.remarks).toMatchObject([{ line: 2, column: 1, severity: 'error', code: 'quoteNotClosed' }])
  })

  test('many rows without an end do not take for ever', () => {
    const open = Array.from({ length: 100 }, (_, i) => `${i},"${'x'.repeat(i + 1)}`)
    // Pairs of them close each other; an odd one is left.
    const table = readTable(`a,b\n${open.join('\n')}\n1,"\n`, ',')
    expect(table.remarks.length).toBeLessThanOrEqual(20)
  })

  test('any text is read without an exception', () => {
    const piece = fc.constantFrom('a', ',', '"', '\n', '\r\n', '""', 'ü', '\0', ' ', '1')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const table = readTable(pieces.join(''), ',')
        for (const { line } of table.rows) expect(line).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  test('what is written with quotation marks reads back, at its line', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'ü', ' ', '💪') })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, (written) => {
        const texts = written.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        const table = readTable(`${texts.join('\n')}\n`, ',')
        expect(table.rows.map(({ cells }) => cells)).toEqual(written)
        expect(table.rows.map(({ raw }) => raw)).toEqual(texts)
        const lines = texts.map((_, i) => 1 + texts.slice(0, i).join('\n').split('\n').length - (i === 0 ? 1 : 0))
        expect(table.rows.map(({ line }) => line)).toEqual(lines)
      }),
    )
  })
})
