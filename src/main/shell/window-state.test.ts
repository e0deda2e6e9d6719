import { expect, it } from 'vitest'
import { boundsFor, freshState, windowStateSchema } from './window-state.ts'

const display = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const left = (bounds: { x: number; y: number; width: number; height: number }) => ({ ...freshState, bounds })

it('opens where it was, on whichever display', () => {
  const there = { x: 2000, y: 40, width: 1000, height: 700 }
  expect(boundsFor(left(there), [display, second])).toEqual(there)
})

it('opens in the middle, in its size, where its display is gone', () => {
  expect(boundsFor(left({ x: 2000, y: 40, width: 1000, height: 700 }), [display])).toEqual({ width: 1000, height: 700 })
})

it.each([
  ['left of it', { x: -950, y: 100, width: 1000, height: 700 }],
  ['its bar is above', { x: 100, y: -40, width: 1000, height: 700 }],
  ['its bar is below', { x: 100, y: 1030, width: 1000, height: 700 }],
  ['far away', { x: 90_000, y: -90_000, width: 1000, height: 700 }],
])('does not open where nobody could take hold of it: %s', (_, bounds) => {
  expect(boundsFor(left(bounds), [display])).not.toHaveProperty('x')
})

it('is no larger than the display and no smaller than what can be used', () => {
  expect(boundsFor(left({ x: 0, y: 0, width: 5000, height: 4000 }), [display])).toMatchObject({
    width: 1920,
    height: 1040,
  })
  expect(boundsFor(left({ x: 0, y: 0, width: 20, height: 20 }), [display])).toMatchObject({ width: 720, height: 480 })
  expect(boundsFor(freshState, [{ ...display, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 })
})

it('opens even where there is no display at all', () => {
  expect(boundsFor(freshState, [])).toEqual({ width: 1280, height: 800 })
})

it.each([
  null,
  {},
  { ...freshState, zoom: 99 },
  { ...freshState, bounds: { x: 0, y: 0, width: Number.NaN, height: 5 } },
])('reads no state that the app would not write: %j', (state) =>
  expect(windowStateSchema.safeParse(state).success).toBe(false),
)
