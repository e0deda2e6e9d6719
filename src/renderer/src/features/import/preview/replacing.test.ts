import { expect, test } from 'vitest'
import type { ImportAnswers, ImportPreview } from '#shared/contract/import.ts'
import { replaceAll, replacedCount, replaceOne } from './replacing.ts'

const change = (id: string): ImportPreview['changes'][number] => ({
  id,
  date: '2026-03-31',
  focus: null,
  source: 'a.md',
  line: 1,
  diff: [],
  replace: false,
})

const preview = (changed: number, listed: string[]): ImportPreview =>
  ({ changes: listed.map(change), totals: { changed } }) as unknown as ImportPreview

const answers = (replace: ImportAnswers['replace']): ImportAnswers => ({
  units: [],
  bodyWeights: [],
  names: [],
  replace,
})

test('all sessions are named one by one while they are all listed', () => {
  expect(replaceAll(preview(2, ['a', 'b']), true)).toEqual(['a', 'b'])
  expect(replaceAll(preview(2, ['a', 'b']), false)).toEqual([])
})

test('sessions beyond the list are meant together with the rest', () => {
  const many = preview(300, ['a', 'b'])
  expect(replaceAll(many, true)).toBe('all')
  expect(replacedCount(many, answers('all'))).toBe(300)
})

test('leaving one of all out keeps the other listed ones', () => {
  expect(replaceOne(preview(2, ['a', 'b']), answers('all'), 'a', false)).toEqual(['b'])
  expect(replaceOne(preview(2, ['a', 'b']), answers(['b']), 'a', true)).toEqual(['b', 'a'])
  expect(replacedCount(preview(2, ['a', 'b']), answers(['a']))).toBe(1)
})
