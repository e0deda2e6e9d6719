import { exerciseKey } from '#shared/domain/exercise-key.ts'

const MAX_LENGTH = 200
const MAX_WORDS = 12
const MAX_WORD_LENGTH = 24

/** Words that are written together, apart or with a hyphen. */
const JOINED: readonly [RegExp, string][] = [
  [/\b(pull|push|press|chin|sit|step|muscle) (ups?|downs?)\b/g, '$1$2'],
  [/\b(dead|kick|cross|wood|skull) (lifts?|backs?|overs?|chops?|choppers?|crushers?)\b/g, '$1$2'],
  [/\b(?:trap|hex) bar\b/g, 'trapbar'],
  [/\bt bar\b/g, 'tbar'],
  [/\bez bar(?:bell)?\b/g, 'ezbar'],
  [/\bsmith machine\b/g, 'smith'],
  [/\bbody weight\b/g, 'bodyweight'],
]

/** What short forms and other spellings mean, and the German and Portuguese words for equipment behind a name. */
const MEANINGS: readonly [string, string][] = [
  ['dumbbell', 'db dumbell kh kurzhantel kurzhanteln halter haltere'],
  ['barbell', 'bb lh langhantel barra'],
  ['kettlebell', 'kb'],
  ['ezbar', 'ez sz'],
  ['smith', 'multipresse'],
  ['cable', 'kabel kabelzug cabo polia'],
  ['machine', 'leverage selectorized maschine maquina'],
  ['bodyweight', 'bw korpergewicht'],
  ['band', 'banded'],
  ['fly', 'flye flie'],
  ['calf', 'calve'],
  ['tricep', 'tri'],
  ['bicep', 'bi'],
  ['hamstring', 'ham'],
  ['deck', 'dec'],
  ['pec', 'peck'],
  ['ab', 'abdominal'],
  ['leg', 'legged'],
  ['incline', 'inc'],
  ['extension', 'ext'],
  ['single', 'one 1 unilateral'],
  ['underhand', 'supinated'],
  ['romanian deadlift', 'rdl'],
  ['stiff leg deadlift', 'sldl'],
  ['overhead press', 'ohp'],
  ['bulgarian split squat', 'bss'],
  ['close grip', 'cg'],
  ['wide grip', 'wg'],
  ['', 'weighted the with on and of at in for mit am an der de da do com no na'],
]
const MEANS = new Map(
  MEANINGS.flatMap(([meaning, words]) => words.split(' ').map((word): [string, string] => [word, meaning])),
)

function singularOf(word: string): string {
  if (word.length < 4 || word.endsWith('ss')) return word
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/**
 * The words that tell which movement a name means, each once: folded, in one number, one spelling and one language for
 * equipment. Of a very long name only the beginning is read. An s at the end of a word is left where without it the word is
 * not known: it may be a piece of it, as of a press that was not typed to its end.
 */
export function nameWords(name: string, isKnown: (word: string) => boolean = () => true): string[] {
  let text = exerciseKey(name.slice(0, MAX_LENGTH)).replace(/['’]/g, '')
  for (const [pattern, joined] of JOINED) text = text.replace(pattern, joined)
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((found) => {
    const written = found.slice(0, MAX_WORD_LENGTH)
    const single = singularOf(written)
    const word = MEANS.has(single) || isKnown(single) ? single : written
    return (MEANS.get(word) ?? word).split(' ')
  })
  return [...new Set(words)].filter((word) => word !== '').slice(0, MAX_WORDS)
}
