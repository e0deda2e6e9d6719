import { describe, expect, it } from 'vitest'
import { linkNames, movementOf } from './movement-links.ts'

const alias = (key: string, movement: string) => ({ key, movement, decided: false })
const decided = (key: string, movement: string | null) => ({ key, movement, decided: true })

describe('what a name stands for', () => {
  it('is followed from name to name', () => {
    const links = linkNames([alias('rdl', 'romanian deadlift'), decided('my pull', 'rdl'), decided('pull', 'my pull')])
    expect(movementOf(links, 'pull')).toBe('romanian deadlift')
    expect(movementOf(links, 'unheard of')).toBe('unheard of')
  })

  it('is what the person said, whatever the catalogue says', () => {
    const links = linkNames([
      alias('bench', 'bench press'),
      alias('press', 'overhead press'),
      decided('bench', null),
      decided('press', 'leg press'),
    ])
    expect(movementOf(links, 'bench')).toBe('bench')
    expect(movementOf(links, 'press')).toBe('leg press')
  })

  it('has an end when a new catalogue turns an old decision round', () => {
    const links = linkNames([alias('b', 'a'), decided('a', 'b')])
    expect([movementOf(links, 'a'), movementOf(links, 'b')]).toEqual(['a', 'a'])
    const damaged = linkNames([alias('x', 'x'), decided('p', 'q'), decided('q', 'r'), decided('r', 'p')])
    expect(new Set(['p', 'q', 'r'].map((key) => movementOf(damaged, key))).size).toBe(1)
    expect(movementOf(damaged, 'x')).toBe('x')
  })
})
