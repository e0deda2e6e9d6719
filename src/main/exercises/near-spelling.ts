import { exerciseKey } from '#shared/domain/exercise-key.ts'

// Distances are counted in bytes.
const MAX_LENGTH = 200

/** A name as one word, so that it makes no difference where it is written together. */
interface Spelled {
  text: string
  /** A bit for each of its letters, to tell at once of most names that they are not near. */
  letters: number
}

/** How many letters may differ in a name of so many: one in a short one, then one more for every six, three at most. */
const slipsIn = (length: number): number => (length < 4 ? 0 : Math.max(1, Math.min(3, Math.floor((length + 4) / 6))))

/** The letters and digits of a name, folded. Of a very long name only the beginning is read. */
function spelled(name: string): Spelled {
  const text = exerciseKey(name.slice(0, MAX_LENGTH)).replace(/[^\p{L}\p{N}]/gu, '')
  let letters = 0
  for (let place = 0; place < text.length; place++) letters |= 1 << (text.charCodeAt(place) % 32)
  return { text, letters }
}

function bitsIn(number: number): number {
  let bits = 0
  for (let left = number; left !== 0; left &= left - 1) bits++
  return bits
}

/**
 * How many letters of two words differ: left out, too many, other ones, or two that changed places (the optimal string alignment
 * distance); more than `most` where it is more. Own code: MiniSearch counts two that changed places as two.
 */
function slipsBetween(a: string, b: string, most: number): number {
  let before = new Uint8Array(b.length + 1)
  let last = Uint8Array.from(before, (_, place) => place)
  let row = new Uint8Array(b.length + 1)
  let leastBefore = 0
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const across = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let slips = Math.min(across, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      row[j] = slips
      least = Math.min(least, slips)
    }
    if (least > most && leastBefore > most) return least
    leastBefore = least
    const unused = before
    before = last
    last = row
    row = unused
  }
  return last[b.length] ?? 0
}

/**
 * Finds what has a name that is written almost as another, wherever its words end: each with the share of letters that are the
 * same, 0 to 1. Nothing is found where more differ than slip in typing.
 */
export function createSpellingSearch<T>(all: readonly { of: T; name: string }[]): (name: string) => [T, number][] {
  const byLength = Map.groupBy(
    all.map(({ of, name }) => ({ of, ...spelled(name) })),
    ({ text }) => text.length,
  )
  return (name) => {
    const { text, letters } = spelled(name)
    const most = slipsIn(text.length)
    const found: [T, number][] = []
    for (let length = Math.max(1, text.length - most); length <= text.length + most; length++)
      for (const other of byLength.get(length) ?? []) {
        // A slip takes away one letter and puts in another at most.
        if (bitsIn(letters ^ other.letters) > 2 * most) continue
        const slips = slipsBetween(text, other.text, most)
        if (slips <= most) found.push([other.of, Math.round((1 - slips / text.length) * 100) / 100])
      }
    return found
  }
}
