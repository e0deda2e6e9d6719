import { expect, test } from 'vitest'
import { addressOf, lookIn } from './look.ts'

const usual = lookIn('')

test('an address without a search is twelve weeks of everything', () => {
  expect(usual).toMatchObject({ stretch: '12w', muscle: null, year: null, exercise: null })
  expect(addressOf('overview', usual)).toBe('/analytics/overview')
})

test('what was chosen in a section stands in the address behind the sessions that count', () => {
  const look = { ...usual, phase: 3, muscle: 'Front delts', year: 2025, exercise: 'Kniebeuge #1' }
  const address = addressOf('muscles', look)
  expect(address).toBe('/analytics/muscles?phase=3&muscle=Front+delts&year=2025&exercise=Kniebeuge+%231')
  expect(lookIn(address.split('?')[1] ?? '')).toEqual(look)
})

test('the phases that are compared, their measure and a week of a program stand in it, too', () => {
  const look = { ...usual, measure: 'rpe', before: '1.1..push & pull', after: '1.2..push & pull', week: '1.2.5.push' }
  expect(lookIn(addressOf('phases', look).split('?')[1] ?? '')).toEqual(look)
})

test('a year that cannot be read is as usual', () => expect(lookIn('year=-1')).toEqual(usual))
