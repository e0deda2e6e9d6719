import { expect, test } from 'vitest'
import { splitHash } from './hashPlace.ts'

test('a place has a path, and a search of its own', () => {
  expect(splitHash('#/analytics/muscles?span=year&muscle=Chest')).toEqual({
    path: '/analytics/muscles',
    search: 'span=year&muscle=Chest',
  })
  expect(splitHash('#/history')).toEqual({ path: '/history', search: '' })
  expect(splitHash('')).toEqual({ path: '/', search: '' })
  expect(splitHash('/analytics?exercise=a?b')).toEqual({ path: '/analytics', search: 'exercise=a?b' })
})
