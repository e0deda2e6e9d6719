import { expect, test } from 'vitest'
import { chordOf } from './keys.ts'

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>>

const press = (key: string, held: Held = {}, isMac = false) =>
  chordOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, isMac)

test('the key of shortcuts is Ctrl, and Command on a Mac', () => {
  expect(press('n', { ctrlKey: true })).toBe('Mod+n')
  expect(press('n', { metaKey: true }, true)).toBe('Mod+n')
})

test('the other of the two makes no shortcut: on a Mac Ctrl moves in a text', () => {
  expect(press('n', { ctrlKey: true }, true)).toBe('Super+n')
  expect(press('n', { metaKey: true })).toBe('Super+n')
})

test('Shift is named with letters and named keys, not with signs', () => {
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+z')
  expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter')
  expect(press('?', { shiftKey: true })).toBe('?')
})
