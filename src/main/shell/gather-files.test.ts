import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherFiles } from './gather-files.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('hands on together what comes close together, and each file once', () => {
  const handed: (readonly string[])[] = []
  const gather = gatherFiles((paths) => handed.push(paths))
  gather(['a'])
  vi.advanceTimersByTime(250)
  gather(['b', 'c'])
  gather([])
  vi.advanceTimersByTime(250)
  expect(handed).toEqual([])
  vi.advanceTimersByTime(50)
  expect(handed).toEqual([['a', 'b', 'c']])
  gather(['d'])
  vi.advanceTimersByTime(300)
  expect(handed).toEqual([['a', 'b', 'c'], ['d']])
})
