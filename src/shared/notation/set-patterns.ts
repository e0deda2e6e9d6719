import { REPS } from './reps.ts'
import { NUMBER, sticky, TIMES, UNIT } from './scanner.ts'

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,3}:[0-5]\d(?![\d:])`
const HOURS = String.raw`${NUMBER}\s{0,9}(?:hours?|hrs?|h)(?:\s{0,9}\d{1,3}\s{0,9}(?:minutes?|mins?|m))?`
const MINUTES = String.raw`${NUMBER}\s{0,9}(?:minutes?|mins?)(?:\s{0,9}\d{1,3}\s{0,9}(?:seconds?|secs?|s))?`
const SECONDS = String.raw`${NUMBER}\s{0,9}(?:seconds?|secs?|s)`
/** A duration, but no pace such as `6:00/km`. */
export const DURATION = sticky(String.raw`(?:${CLOCK}|${HOURS}|${MINUTES}|${SECONDS})(?![a-z])(?!\s{0,3}\/\s{0,3}k?m)`)
/** A distance, but no speed such as `10 km/h`. */
export const DISTANCE = sticky(String.raw`${NUMBER}\s{0,9}(?:km|miles?|mi|met(?:er|re)s?|m)(?![a-z/])`)

export const ATTEMPTS = sticky(String.raw`(\d{1,4})\s{0,9}attempts?[\s,;:/-]{0,9}(\d{1,4})\s{0,9}clean(?![a-z])`)
const LOAD = String.raw`(${NUMBER}(?:\s{0,20}${UNIT}\.?)?)`
export const LOADED = sticky(`${LOAD}${TIMES}`)
export const LOADED_UNIT = sticky(String.raw`(${NUMBER}\s{0,20}${UNIT}\.?)(?:\s{0,9}(?:for|[,:/])\s{0,9}|\s{0,20})`)
export const LOADED_FOR = sticky(String.raw`(${NUMBER})\s{1,9}for\s{1,9}(?=\d)`)
export const BARE_DECIMAL = sticky(String.raw`(\d{1,9}[.,]\d{1,9})(?![\d.,:%])`)
export const BODY = sticky(
  String.raw`(?:bw|body\s?-?weight)(?![a-wyz])(?:\s{0,9}([+-])\s{0,9}(${NUMBER}(?:\s{0,20}${UNIT})?))?`,
)
const WORDS_TIMES = String.raw`\s{1,9}([a-z(/][^\d×]{0,38}?)\s{1,9}[x×]\s{0,20}(?=\d|left|right)`
export const LOADED_WORDS = sticky(`${LOAD}${WORDS_TIMES}`)
export const BODY_WORDS = sticky(WORDS_TIMES)
export const BODY_TIMES = sticky(String.raw`(?:${TIMES}|[\s:]{0,20}(?:for\s{1,9})?)`)
export const RATE = sticky(String.raw`${NUMBER}\s{0,9}(?:km\/h|kph|mph|kcal|cal|watts?|w|%)(?![a-z])`)
export const NAMED_LOAD = sticky(String.raw`([a-z(][^\d×@]{0,38}?)(?:\s{1,9}[x*]|\s{0,9}×)\s{0,20}(?=\d)`)
export const REVERSED = sticky(String.raw`(${NUMBER}\s{0,20}${UNIT}\.?)(?!${TIMES}\d)`)
export const RANGE = sticky(String.raw`\d{1,4}[-–—]\d{1,4}(?![\d.,]\d)(?:\s{0,9}reps?(?![a-z]))?`)
export const COUNT = sticky(String.raw`${REPS.both}(?!\d)(?![.,]\d)`)
export const COUNT_AFTER_UNIT = sticky(
  String.raw`${REPS.both}(?!\d)(?![.,:]\d)(?!\s{0,9}(?:s|secs?|mins?|km|m|mi|h|kg|lbs?|%)(?![a-z]))`,
)
export const SIDES = REPS.sides.map((source) => sticky(String.raw`${source}(?![\d.])`))
export const AS_MANY = sticky(String.raw`(?:amrap|max)(?![a-z])[\s:]{0,9}`)
export const NOT_COUNTED = sticky(
  String.raw`$|[-–—@?(]|(?:rpe|rir|feel|amrap|max|fail\w{0,3}|good|bad|perfect|learning|myo|llp|static\w{0,6}|drop\w{0,5}|left|right|l|r)(?![a-z])|rpe`,
)
