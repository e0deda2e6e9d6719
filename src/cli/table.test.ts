import { afterEach, describe, expect, it } from 'vitest'
import { table } from './table.ts'
import { openCli } from './testing.ts'
import { widthOf, wrapped } from './text-width.ts'

const head = ['Date', 'Working sets', 'Volume kg']
const rows = [
  ['2026-03-04', '80 kg x 8 RPE 8; 85 kg x 3+1 RPE 10', 1320],
  ['2026-03-03', '80 kg x 7', 560],
]

describe('a table', () => {
  it('is as wide as it is where no terminal is', () => {
    expect(table(head, rows).split('\n')).toEqual([
      'Date        Working sets                         Volume kg',
      '2026-03-04  80 kg x 8 RPE 8; 85 kg x 3+1 RPE 10       1320',
      '2026-03-03  80 kg x 7                                  560',
    ])
    expect(table(head, rows, { room: 58 })).toBe(table(head, rows))
  })

  it('breaks the widest cells in a terminal, between sets where it can', () => {
    expect(table(head, rows, { room: 45 }).split('\n')).toEqual([
      'Date        Working sets               Volume',
      '                                           kg',
      '2026-03-04  80 kg x 8 RPE 8;             1320',
      '            85 kg x 3+1 RPE 10',
      '2026-03-03  80 kg x 7                     560',
    ])
    expect(table(head, rows, { room: 28 }).split('\n')).toEqual([
      'Date        Working   Volume',
      '            sets          kg',
      '2026-03-04  80 kg x     1320',
      '            8 RPE 8;',
      '            85 kg x',
      '            3+1 RPE',
      '            10',
      '2026-03-03  80 kg x      560',
      '            7',
    ])
  })

  it('cuts ids, whose first letters are enough', () => {
    const ids = 'Id'
    const some = [['Push', '3fcb25c2-5ca4-4c42-9530-f957959f633d']]
    expect(table(['Focus', ids], some, { ids, room: 43 }).split('\n')[1]).toBe(`Push   ${some[0]?.[1]}`)
    expect(table(['Focus', ids], some, { ids, room: 42 }).split('\n')[1]).toBe('Push   3fcb25c2…')
  })

  it('is told row by row where it cannot be narrow enough', () => {
    expect(table(head, rows, { room: 24 }).split('\n')).toEqual([
      '2026-03-04',
      '  Working sets  80 kg x',
      '                8 RPE 8;',
      '                85 kg x',
      '                3+1 RPE',
      '                10',
      '  Volume kg     1320',
      '',
      '2026-03-03',
      '  Working sets  80 kg x',
      '                7',
      '  Volume kg     560',
    ])
  })

  it('lines up signs that are wide, and those made of several', () => {
    const lines = table(
      ['Name', 'Sets'],
      [
        ['臥推', 3],
        ['💪🏋️‍♀️', 2],
        ['Kreuzhében', 1],
      ],
      undefined,
    ).split('\n')
    expect(lines.map(widthOf)).toEqual([16, 16, 16, 16])
  })
})

it.each([
  ['one two three', 7, ['one two', 'three']],
  ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['', 5, ['']],
  ['臥推臥推', 4, ['臥推', '臥推']],
])('%j is broken to %i cells', (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines)
})

describe('on a terminal', () => {
  const { columns } = process.stdout
  afterEach(() => {
    process.stdout.columns = columns
  })

  it.each([40, 80, 120])('no table is wider than its %i columns', async (width) => {
    const cli = openCli()
    const log = (day: number) =>
      `# Training Log\n- Date: 2026-03-0${day}\n- Body weight: 80 kg\n## Exercise 1\n**Name:** Weighted Neutral-Grip Pull-Up\n### Working Sets\n1. 10 x 8 RPE 8 good\n2. 10 x 8 RPE 8 good\n3. 10 x 7 RPE 10 failure:llp(4)\n## Exercise 2\n**Name:** A Thing nobody has ever heard of in the Garage\n### Working Sets\n1. 40 x 8\n`
    for (const day of [1, 2]) expect((await cli.run('log', cli.write(`${day}.md`, log(day)))).code).toBe(0)
    process.stdout.columns = width
    for (const args of [
      ['analytics', '--prs'],
      ['history', 'a thing nobody has ever heard of in the garage'],
      ['sessions'],
    ]) {
      const { code, out } = await cli.run(...args)
      expect(code).toBe(0)
      const wide = out.split('\n').filter((line) => widthOf(line) > width && !line.includes('body weight is missing'))
      // The title of a list is a line of words: the terminal itself breaks it.
      expect(wide.slice(args[0] === 'history' ? 1 : 0), args.join(' ')).toEqual([])
    }
  })
})
