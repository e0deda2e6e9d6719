import { expect, it } from 'vitest'
import { acceleratorOf } from './accelerator.ts'

it.each([
  ['Mod+n', 'CommandOrControl+N'],
  ['Mod+Shift+e', 'CommandOrControl+Shift+E'],
  ['Mod+,', 'CommandOrControl+,'],
  ['Mod+Enter', 'CommandOrControl+Return'],
  ['Alt+ArrowUp', 'Alt+Up'],
  ['F6', 'F6'],
  ['?', null],
])('writes %s as Electron does', (chord, accelerator) => expect(acceleratorOf(chord)).toBe(accelerator))
