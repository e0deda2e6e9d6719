import { REPS } from './reps.ts'
import { NUMBER, sticky, TIMES, UNIT } from './scanner.ts'
import { BODY_WORD, QUALITY_WORD, REPS_WORD, SETS_WORD, SIDE_WORD } from './words.ts'

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,3}:[0-5]\d(?![\d:])(?!\s{0,3}(?:h|hrs|hours?)(?![a-z]))`
/** `5 hr 140` is a count and a heart rate, never five hours. */
const HR = String.raw`hr(?!\s{0,9}[:=]?\s{0,9}\d{2,3}(?!\d|\s{0,9}m))`
const HOURS = String.raw`${NUMBER}\s{0,9}(?:hours?|hrs|${HR}|h)(?:\s{0,9}\d{1,3}\s{0,9}(?:minutes?|mins?|m))?`
const MINUTES = String.raw`${NUMBER}\s{0,9}(?:minutes?|mins?)(?:\s{0,9}\d{1,3}\s{0,9}(?:seconds?|secs?|s))?`
const SECONDS = String.raw`${NUMBER}\s{0,9}(?:seconds?|secs?|s)`
/** A duration, but no pace such as `6:00/km`. */
export const DURATION = sticky(
  String.raw`(?:${CLOCK}|\d{1,2}\s?h\s?[0-5]\d(?![\d\s]{0,3}m)|${HOURS}|${MINUTES}|${SECONDS})(?![a-z])(?!\s{0,3}\/\s{0,3}k?m)`,
)
/** A distance, but no speed such as `10 km/h`. */
export const DISTANCE = sticky(String.raw`${NUMBER}\s{0,9}(?:km|miles?|mi|met(?:er|re)s?|m)(?![a-z/])`)
/** Metres that may be thousands of them, `1,000 m`, or a decimal. */
export const THOUSANDS_OF_METERS = sticky(
  String.raw`[1-9]\d{0,2}(?:,\d{3}|\.\d{2}0|\s\d{3})\s{0,9}m(?:et(?:er|re)s?)?(?![a-z/])`,
)

export const ATTEMPTS = sticky(String.raw`(\d{1,4})\s{0,9}attempts?[\s,;:/-]{0,9}(\d{1,4})\s{0,9}clean(?![a-z])`)
const LOAD = String.raw`(${NUMBER}(?:\s{0,20}${UNIT}\.?)?)`
export const LOADED = sticky(`${LOAD}${TIMES}`)
export const LOADED_UNIT = sticky(String.raw`(${NUMBER}\s{0,20}${UNIT}\.?)(?:\s{0,9}(?:for|[,:/])\s{0,9}|\s{0,20})`)
export const LOADED_FOR = sticky(String.raw`(${NUMBER})\s{1,9}for\s{1,9}(?=\d)`)
export const BARE_DECIMAL = sticky(String.raw`(\d{1,9}[.,]\d{1,9})(?![\d.,:%])`)
export const BODY = sticky(String.raw`${BODY_WORD}(?![a-wyz])(?:\s{0,9}([+-])\s{0,9}(${NUMBER}(?:\s{0,20}${UNIT})?))?`)
const WORDS_TIMES = String.raw`(?:\s{1,9}|(?=\/))([a-z(/][^\d×]{0,38}?)\s{1,9}[x×]\s{0,20}(?=\d|left|right|links|rechts)`
/** Words that make the number before them a time, a distance or a count, and no weight. */
const NO_LOAD_WORDS =
  '(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|k|m|km|mi|miles?|met(?:er|re)s?|yds?|yards?|ft|feet|sets?|rounds?|reps?|times|laps?|intervals?|catch(?:es)?|attempts?|throws?|jumps?|taps?|steps?|cal|kcal)'
export const LOADED_WORDS = sticky(String.raw`${LOAD}(?!\s{0,9}${NO_LOAD_WORDS}(?![a-z]))${WORDS_TIMES}`)
/** What a load is counted in where nobody knows what one of them weighs. */
export const PIECES = /^(?:plates?|pins?|bands?|chains?|holes?|notch(?:es)?|blocks?|bricks?|stacks?)(?![a-z])/i
/** `3 rounds of 400 m`: how often, in words that make it no weight. */
export const COUNTED = sticky(
  String.raw`(\d{1,2})\s{0,9}(?:${SETS_WORD}|rounds?|reps?|laps?|times|intervals?)(?:${TIMES}|\s{1,9}(?:of|von|à)\s{1,9})(?=\d)`,
)
export const BODY_WORDS = sticky(WORDS_TIMES)
export const BODY_TIMES = sticky(String.raw`(?:${TIMES}|[\s:]{0,20}(?:for\s{1,9})?)`)
export const RATE = sticky(String.raw`${NUMBER}\s{0,9}(?:km\/h|kph|mph|kcal|cal|watts?|w|%)(?![a-z])`)
export const NAMED_LOAD = sticky(String.raw`([a-z(][^\d×@]{0,38}?)(?:\s{1,9}[x*]|\s{0,9}×)\s{0,20}(?=\d)`)
export const REVERSED = sticky(String.raw`(${NUMBER}\s{0,20}${UNIT}\.?)(?!${TIMES}\d)`)
export const RANGE = sticky(
  String.raw`\d{1,4}(?:[-–—]|\s{1,3}(?:to|[-–—])\s{1,3}(?=\d{1,4}\s{0,20}(?:$|@|rpe|${REPS_WORD})))\d{1,4}(?![\d.,]\d)(?:\s{0,9}${REPS_WORD})?`,
)
export const COUNT = sticky(String.raw`${REPS.both}(?!\d)(?![.,]\d)`)
export const COUNT_AFTER_UNIT = sticky(
  String.raw`${REPS.both}(?!\d)(?![.,:]\d)(?!\s{0,9}(?:s|secs?|mins?|km|m|mi|h|kg|lbs?|%)(?![a-z]))`,
)
export const SIDES = REPS.sides.map((source) => sticky(String.raw`${source}(?![\d.])`))
/** Reps that were not counted, said in as many words. */
export const UNCOUNTED = sticky('uncounted(?![a-z])')
const NO_WEIGHT = String.raw`(?:no\s{1,9}weight|ohne\s{1,9}gewicht)${TIMES}`
/** `no weight x 12`: said in so many words, so that nobody wonders whether the weight above is meant. */
export const WEIGHTLESS = sticky(NO_WEIGHT)
export const SAYS_NO_WEIGHT = new RegExp(`^${NO_WEIGHT}`, 'i')
export const AS_MANY = sticky(String.raw`(?:amrap|max)(?![a-z])[\s:]{0,9}`)
export const NOT_COUNTED = sticky(
  String.raw`$|[-–—@?(]|(?:rpe|rir|feel|amrap|max|fail\w{0,3}|myo|llp|static\w{0,6}|drop\w{0,5})(?![a-z])|${QUALITY_WORD}(?![a-z])|${SIDE_WORD}|rpe`,
)

const SET = String.raw`(?:${NUMBER}(?:\s{0,20}${UNIT}\.?)?|${BODY_WORD}(?:\s{0,9}[+-]\s{0,9}${NUMBER}(?:\s{0,9}${UNIT})?)?)${TIMES}(?:\d|@|rpe|rir|${SIDE_WORD}|(?:amrap|feel|max|uncounted)(?![a-z]))`
/** Whether a line starts with a weight and its repetitions. */
export const STARTS_A_SET = new RegExp(String.raw`^\s{0,20}${SET}`, 'i')
/** A note that may be meant as the next set: `60 x 6`, or `> 60 x 6` behind an arrow. */
export const NOTE_OF_A_SET = new RegExp(String.raw`^[\s>→=]{0,9}(?:then\s{1,9})?${SET}`, 'i')

/** `x 5` or `60 x 6` right behind a set: one number too many for it. */
export const TIMES_MORE = sticky(String.raw`[\s,;|/+&]{0,20}(?:${NUMBER})?\s{0,9}(?:${UNIT}\.?)?\s{0,9}[x×✕]\s{0,20}\d`)
export const PLUS_MORE = sticky(String.raw`\s{0,9}\+\s{0,9}\d`)
/** Another number, with nothing that says what it counts. */
export const NUMBER_MORE = sticky(
  String.raw`[\s,;|/:·–—-]{1,20}(?:by\s{1,9})?(${NUMBER})(?!\d|[.,:]\d)(?=\s{0,20}(?:$|[-–—@,;|/]|\d|(?:rpe|rir|${QUALITY_WORD})))`,
)
/** `chains x 5` among words that fit no field; what stands in brackets is no part of the set. */
export const WORDS_TIMES_MORE = /^[^()]*[x×✕]\s{0,9}\d/i
/** What makes a number no count of repetitions: `5k`, `40 yd`, `30"`, `1:20`, `8 kg`. */
export const NO_COUNT = sticky(
  String.raw`["″'′’°]|:\d|\s{0,9}(?:(?:k|km|mi|yds?|yards?|ft|feet|bpm|s|secs?|seconds?|mins?|minutes?)(?![a-z])|${UNIT})`,
)

/** A weight that stands before the repetitions of each side: `30 left 8 right 7`. */
export const LOAD_BEFORE_SIDES = sticky(String.raw`(${NUMBER}(?:\s{0,9}${UNIT})?)\s{1,9}(?=${SIDE_WORD}[\s:]{0,9}\d)`)
