import { expect, test } from 'vitest'
import { chordOf } from './keys.ts'

const press = (key: string, mods: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  chordOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...mods })

test('Ctrl and Command are the same modifier', () => {
  expect(press('n', { ctrlKey: true })).toBe('Mod+n')
  expect(press('n', { metaKey: true })).toBe('Mod+n')
})

test('Shift is named with letters and named keys, not with signs', () => {
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+z')
  expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter')
  expect(press('?', { shiftKey: true })).toBe('?')
})
