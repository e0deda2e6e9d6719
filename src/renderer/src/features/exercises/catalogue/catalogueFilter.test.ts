import { describe, expect, it } from 'vitest'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { catalogueAddress, filtered, filterIn, noFilter } from './catalogueFilter.ts'

const choice = (name: string, part: Partial<ExerciseChoice> = {}): ExerciseChoice => ({
  name,
  aliases: [],
  primaryMuscles: ['chest'],
  secondaryMuscles: [],
  equipment: 'barbell',
  loadMode: 'external',
  origin: 'catalogue',
  timesLogged: 0,
  lastDate: null,
  ...part,
})
const choices = [
  choice('Dip', { timesLogged: 7, primaryMuscles: ['chest'], secondaryMuscles: ['triceps'], equipment: 'bodyweight' }),
  choice('Garage Thing', { timesLogged: 2, primaryMuscles: [], equipment: null, origin: 'own' }),
  choice('Bench Press', { aliases: ['Bankdrücken'], secondaryMuscles: ['triceps'] }),
  choice('Pushdown', { primaryMuscles: ['triceps'], equipment: 'cable', origin: 'adapted' }),
]
const names = (part: Partial<typeof noFilter>) => filtered(choices, { ...noFilter, ...part }).map(({ name }) => name)

describe('the filters of the catalogue', () => {
  it('leave everything as it is given where nothing is chosen', () => {
    expect(names({})).toEqual(choices.map(({ name }) => name))
    expect(names({ text: '  ' })).toHaveLength(4)
  })

  it('show what a muscle works most in before what it helps in', () => {
    expect(names({ muscle: 'triceps' })).toEqual(['Pushdown', 'Dip', 'Bench Press'])
    expect(names({ muscle: 'triceps', equipment: 'barbell' })).toEqual(['Bench Press'])
  })

  it('find by any name, and tell logged from own ones', () => {
    expect(names({ text: 'bankdruck' })).toEqual(['Bench Press'])
    expect(names({ kind: 'logged' })).toEqual(['Dip', 'Garage Thing'])
    expect(names({ kind: 'own' })).toEqual(['Garage Thing', 'Pushdown'])
    expect(names({ kind: 'own', text: 'dip' })).toEqual([])
  })

  it('stand in the address, and come back from it', () => {
    const filter = { text: 'a&b=ü %', muscle: 'front delts', equipment: 'ez bar', kind: 'logged' } as const
    const address = catalogueAddress(filter)
    expect(filterIn(address.split('?')[1] ?? '')).toEqual(filter)
    expect(catalogueAddress(noFilter)).toBe('/exercises')
    expect(filterIn('muscle=heart&equipment=__proto__&kind=none')).toEqual(noFilter)
  })
})
