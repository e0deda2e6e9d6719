import { expect, test } from 'vitest'
import { offerUndo, undoNewest } from './undoDelete.ts'

test('the newest deletion is taken back first, each once, and a withdrawn one never', () => {
  const back: string[] = []
  offerUndo(() => back.push('first'))
  const second = offerUndo(() => back.push('second'))
  const third = offerUndo(() => back.push('third'))
  third.withdraw()
  expect(undoNewest()).toBe(true)
  second.run()
  expect(undoNewest()).toBe(true)
  expect(undoNewest()).toBe(false)
  expect(back).toEqual(['second', 'first'])
})
