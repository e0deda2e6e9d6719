import { exerciseKey } from '#shared/domain/exercise-key.ts'

const EXACT = 6

/** A name as it is searched: case, accents and spacing do not count. */
export const nameKey = exerciseKey

/**
 * Tells how well a thing fits what was typed, by the keys of its names, the main one first; null where it does not. Every word
 * must occur in one of the names; the very name comes first, then a name that begins with it, then one with a word that does.
 */
function rankBy(text: string): (keys: readonly string[]) => number | null {
  const typed = nameKey(text)
  const words = typed.split(' ').filter((word) => word !== '')
  return (keys) => {
    if (keys.includes(typed)) return EXACT
    const found = keys.findIndex((key) => words.every((word) => key.includes(word)))
    if (found < 0) return null
    const key = keys[found] ?? ''
    const start = key.startsWith(typed) ? 2 : key.split(' ').some((part) => part.startsWith(words[0] ?? '')) ? 1 : 0
    return start * 2 + (found === 0 ? 1 : 0)
  }
}

/** The things that fit what was typed, best first; those that fit as well stay in their order. */
export function ranked<T>(all: readonly T[], text: string, keysOf: (thing: T) => readonly string[]): T[] {
  const rank = rankBy(text)
  return all
    .flatMap((thing) => {
      const fits = rank(keysOf(thing))
      return fits === null ? [] : [{ thing, fits }]
    })
    .sort((a, b) => b.fits - a.fits)
    .map(({ thing }) => thing)
}
