import MiniSearch, { type SearchResult } from 'minisearch'
import type { NameProposal } from '#shared/contract/exercises.ts'
import { nameWords } from './name-words.ts'
import { createSpellingSearch } from './near-spelling.ts'

/** A movement to find by any of its names; of equal ones the more logged comes first. */
export interface Searchable {
  name: string
  names: string[]
  equipment: string | null
  timesLogged: number
}

interface Spelling {
  id: number
  words: string[]
  weight: number
  /** Words for what the movement is done with. */
  equipment: string[]
  movement: Searchable
}

const MAX_PROPOSALS = 5
const CANDIDATES = 40
// The numbers below were found by leaving out, one at a time, the names that other apps give to the catalogue's movements.
/** The share of weight two names must have in common to be near. */
const NEAR = 0.6
/** A proposal this much worse than the first is none. */
const NEAR_FIRST = 0.75
/** What a word counts that is only alike, and what other equipment leaves of a score. */
const ALIKE = 0.8
const OTHER_EQUIPMENT = 0.7
/** The weight of a word that no movement has, and what is left of that of a word that hardly tells movements apart. */
const UNKNOWN_WORD = 4
const PLAIN_WORD = 0.3
const PLAIN = new Set('flat standing medium regular conventional normal alternating strict style'.split(' '))
const EQUIPMENT = new Set(
  'barbell dumbbell kettlebell cable machine smith band ezbar trapbar bodyweight plate landmine ring'.split(' '),
)

function spellingsOf(movements: readonly Searchable[]): Spelling[] {
  const found = new Map<string, Spelling>()
  for (const movement of movements) {
    const equipment = nameWords(movement.equipment ?? '')
    for (const name of movement.names) {
      const words = nameWords(name)
      const key = JSON.stringify([movement.name, words.toSorted()])
      if (words.length > 0 && !found.has(key)) found.set(key, { id: found.size, words, weight: 0, equipment, movement })
    }
  }
  return [...found.values()]
}

/** How much each word tells: the fewer names have it, the more. */
function weighWords(spellings: readonly Spelling[]): Map<string, number> {
  const used = new Map<string, number>()
  for (const { words } of spellings) for (const word of words) used.set(word, (used.get(word) ?? 0) + 1)
  return new Map(
    [...used].map(([word, times]) => [
      word,
      Math.log(1 + spellings.length / times) * (PLAIN.has(word) ? PLAIN_WORD : 1),
    ]),
  )
}

function indexOf(spellings: readonly Spelling[]): MiniSearch<Spelling> {
  const index = new MiniSearch<Spelling>({
    fields: ['words'],
    extractField: (spelling, field) => (field === 'id' ? spelling.id : spelling.words.join(' ')),
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word,
  })
  index.addAll(spellings)
  return index
}

function isOtherEquipment(words: readonly string[], { equipment }: Spelling): boolean {
  const asked = words.filter((word) => EQUIPMENT.has(word))
  return asked.length > 0 && equipment.length > 0 && !asked.some((word) => equipment.includes(word))
}

type Scored = [Searchable, number]

const order = (a: Scored, b: Scored): number =>
  b[1] - a[1] || b[0].timesLogged - a[0].timesLogged || (a[0].name < b[0].name ? -1 : 1)

/** The best score of each movement under any of its names. */
function bestOf(scored: readonly Scored[]): Map<Searchable, number> {
  const best = new Map<Searchable, number>()
  for (const [movement, score] of scored) best.set(movement, Math.max(best.get(movement) ?? 0, score))
  return best
}

function nearest(best: ReadonlyMap<Searchable, number>): NameProposal[] {
  const least = Math.max(NEAR, NEAR_FIRST * Math.max(0, ...best.values()))
  return [...best]
    .filter(([, score]) => score >= least)
    .sort(order)
    .slice(0, MAX_PROPOSALS)
    .map(([{ name }, score]) => ({ name, score }))
}

/** Finds the movements that a name may mean: at most five, best first, the same for the same log. */
export function createNameSearch(movements: readonly Searchable[]): (name: string) => NameProposal[] {
  const spellings = spellingsOf(movements)
  const weights = weighWords(spellings)
  const sum = (words: readonly string[], exact: readonly string[] = words): number =>
    words.reduce((total, word) => total + (weights.get(word) ?? UNKNOWN_WORD) * (exact.includes(word) ? 1 : ALIKE), 0)
  for (const spelling of spellings) spelling.weight = sum(spelling.words)
  const index = indexOf(spellings)
  const bySpelling = createSpellingSearch(movements.flatMap((of) => of.names.map((name) => ({ of, name }))))

  /** The share of weight that the words of both have in common, 0 to 1. */
  function score(words: readonly string[], spelling: Spelling, { terms, queryTerms }: SearchResult): number {
    const share = (sum(terms, words) + sum(queryTerms, spelling.words)) / (sum(words) + spelling.weight)
    return Math.round(share * (isOtherEquipment(words, spelling) ? OTHER_EQUIPMENT : 1) * 100) / 100
  }

  function byWords(words: readonly string[]): Scored[] {
    const isMisspelt = (word: string): boolean => !weights.has(word) && /^\p{L}{4,}$/u.test(word)
    const found = index.search(words.join(' '), { fuzzy: (word) => isMisspelt(word) && 0.2, prefix: isMisspelt })
    return found.slice(0, CANDIDATES).flatMap((result): Scored[] => {
      const spelling = spellings[result.id]
      return spelling ? [[spelling.movement, score(words, spelling, result)]] : []
    })
  }

  return (name) => {
    const isKnown = (word: string): boolean => weights.has(word)
    const words = nameWords(name, isKnown)
    const found = byWords(words)
    const isDoubtful = found.length === 0 || !words.every(isKnown)
    return nearest(bestOf(isDoubtful ? [...found, ...bySpelling(name)] : found))
  }
}
