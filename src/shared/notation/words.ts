import type { RepQuality } from '#shared/domain/working-set.ts'

/** The words of a quality, in each language of the app, by what they mean. */
const QUALITIES: Record<string, RepQuality> = {
  bad: 'bad',
  good: 'good',
  perfect: 'perfect',
  learning: 'learning',
  schlecht: 'bad',
  gut: 'good',
  perfekt: 'perfect',
  lernend: 'learning',
}

/** `gut` is a word of English too, with another one behind it: `gut feeling`. */
const NO_GUT_FEELING = String.raw`(?!\s{1,9}(?!(?:rpe|rir|failure|myo|llp|static|hold|drop|hr|puls|rested)(?![a-z])|rpe|rir)[a-z])`

/** Source of the pattern of a word that tells how the repetitions looked. */
export const QUALITY_WORD = `(?:bad|good|perfect|learning|schlecht|perfekt|lernend|gut(?![a-z])${NO_GUT_FEELING})`

/** The quality that a word means; null where it means none. */
export const qualityOf = (word: string): RepQuality | null => QUALITIES[word.toLowerCase()] ?? null

/** Sources of the patterns of words that stand for each side, in each language of the app. */
export const LEFT_WORD = '(?:left|links|l)(?![a-z])'
export const RIGHT_WORD = '(?:right|rechts|r)(?![a-z])'
export const SIDE_WORD = '(?:left|right|links|rechts|[lr])(?![a-z])'

export const REPS_WORD = String.raw`(?:reps?|wdh\.?|wiederholung(?:en)?)(?![a-z])`
export const SETS_WORD = '(?:sets?|satz|sätze)'
export const BODY_WORD = String.raw`(?:bw|body\s?-?weight|körpergewicht)`
