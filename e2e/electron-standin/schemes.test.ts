import { expect, test } from 'vitest'
import { inward, originOf, outward, outwardPolicy, privileged } from './schemes.ts'

privileged.add('app')

test.each(['app://traininglogs/index.html?a=1#/b', 'app://x', 'https://example.org/x', 'about:blank'])(
  '%s survives the way out and back',
  (url) => {
    expect(inward(outward(url))).toBe(url)
  },
)

test('a policy means the same outside', () => {
  expect(outward('app://x/y')).toBe('https://x.app-scheme.invalid/y')
  expect(outwardPolicy("default-src 'self'; img-src app: data:; frame-src app://x")).toBe(
    "default-src 'self'; img-src https://*.app-scheme.invalid data:; frame-src https://x.app-scheme.invalid",
  )
})

test('an origin is scheme and host', () => {
  expect(['app://x/y', 'about:blank', 'file:///a'].map(originOf)).toEqual(['app://x', 'null', 'file://'])
})
