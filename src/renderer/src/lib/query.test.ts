import { expect, test } from 'vitest'
import { isTouchedBy } from './query.ts'

test('a change of the sessions makes the answers of those who count them old', () => {
  expect(isTouchedBy('sessions', ['sessions.list', {}])).toBe(true)
  expect(isTouchedBy('sessions', ['history.last', {}])).toBe(true)
  expect(isTouchedBy('sessions', ['drafts.current', null])).toBe(false)
})

test('a prefix is a whole word: sessionFile does not belong to sessions', () => {
  expect(isTouchedBy('sessions', ['sessionFile.preview', null])).toBe(false)
})

test('a change of the health touches the copies of a session, not the list', () => {
  expect(isTouchedBy('health', ['sessions.get', { id: 'x' }])).toBe(true)
  expect(isTouchedBy('health', ['sessions.list', {}])).toBe(false)
})
