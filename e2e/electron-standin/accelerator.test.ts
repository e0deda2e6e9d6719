import { expect, test } from 'vitest'
import { matchesAccelerator } from './accelerator.ts'

const press = (keys: string, key: string, code: string) => {
  const has = (name: string): boolean => keys.split(' ').includes(name)
  return { key, code, ctrl: has('ctrl'), meta: has('meta'), shift: has('shift'), alt: has('alt') }
}

test.each([
  ['Ctrl+N', press('ctrl', 'n', 'KeyN'), true],
  ['Ctrl+N', press('ctrl shift', 'N', 'KeyN'), false],
  ['Shift+Ctrl+Z', press('ctrl shift', 'Z', 'KeyZ'), true],
  ['Ctrl+,', press('ctrl', ',', 'Comma'), true],
  ['Ctrl+Plus', press('ctrl shift', '+', 'Equal'), true],
  ['Ctrl+-', press('ctrl', '-', 'Minus'), true],
  ['Ctrl+1', press('ctrl', '1', 'Digit1'), true],
  ['Alt+Left', press('alt', 'ArrowLeft', 'ArrowLeft'), true],
  ['F5', press('', 'F5', 'F5'), true],
  ['F5', press('ctrl', 'F5', 'F5'), false],
])('%s is matched by %o: %s', (accelerator, keys, expected) => {
  expect(matchesAccelerator(accelerator, keys)).toBe(expected)
})
