import { expect, it } from 'vitest'
import { repMaxRows } from './rep-max-rows.ts'

it('rep maxes of one set are one row, of others their own', () => {
  const of = (reps: number, set: number, position = 1) => ({ reps, set: { sessionId: 's', position, set } })
  const rows = repMaxRows([of(1, 2), of(2, 2), of(3, 1), of(4, 1, 2)])
  expect(rows.map(({ least, most }) => [least.reps, most.reps])).toEqual([
    [1, 2],
    [3, 3],
    [4, 4],
  ])
  expect(repMaxRows([])).toEqual([])
})
