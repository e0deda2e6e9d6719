import { expect, test } from 'vitest'
import { changed, redone, sealed, type UndoHistory, undone, untouched } from './undo.ts'

const typed = (history: UndoHistory<string>, text: string, cell = 'a') => changed(history, text, cell, true)

test('typing in one cell is one step, in another cell another one', () => {
  let history = typed(typed(untouched(''), '8'), '80')
  history = typed(history, '80x', 'b')
  expect(undone(history).present).toBe('80')
  expect(undone(undone(history)).present).toBe('')
  expect(undone(undone(undone(history))).present).toBe('')
})

test('coming back to a cell after leaving it is another step', () => {
  const history = typed(sealed(typed(untouched(''), '8')), '80')
  expect(undone(history).present).toBe('8')
})

test('what was taken back can be done again, until something else is done', () => {
  const history = changed(changed(untouched('a'), 'b', null, false), 'c', null, false)
  const back = undone(undone(history))
  expect(redone(redone(back)).present).toBe('c')
  expect(redone(redone(back))).toMatchObject({ past: [{ document: 'a' }, { document: 'b' }], future: [] })
  expect(redone(changed(back, 'd', null, false)).present).toBe('d')
})

test('typing after an undo does not merge into the step before it', () => {
  const history = typed(undone(typed(typed(untouched(''), '1'), '12', 'b')), '13')
  expect(undone(history).present).toBe('1')
})

test('a change that changes nothing is no step', () => {
  expect(changed(untouched('a'), 'a', null, false).past).toHaveLength(0)
})
