import { type Goal, goalSchema } from '#shared/domain/goal.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { parseDistance } from '#shared/notation/distance.ts'
import { parseDuration } from '#shared/notation/duration.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import { NUMBER, UNIT } from '#shared/notation/scanner.ts'
import { parseWeight } from '#shared/notation/weight.ts'

const TIMES = String.raw`\s{0,9}[x×✕*]\s{0,9}`
const TIME = String.raw`(?<time>${NUMBER}\s{0,9}(?:hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s)(?![a-z])|(?:\d{1,3}:)?\d{1,3}:[0-5]\d)`
const WAY = String.raw`(?<way>${NUMBER}\s{0,9}(?:km|miles?|mi|met(?:er|re)s?|m)(?![a-z]))`
const REPS = String.raw`(?<min>\d{1,4})(?:\s{0,9}(?:[-–—]|to)\s{0,9}(?<max>\d{1,4}))?(?!\d)(?![.,]\d)(?:\s{0,9}reps?(?![a-z]))?`
const MANY = `(?:${TIME}|${WAY}|${REPS})`
const KG = String.raw`(?<kg>${NUMBER}\s{0,9}${UNIT}\.?|bw(?![a-z])|body\s?weight)`
const ANY_KG = String.raw`(?<kg>${NUMBER}(?:\s{0,9}${UNIT}\.?)?|bw|body\s?weight)`
const SETS = String.raw`(?<sets>\d{1,3})\s{0,9}sets?(?![a-z])`
/** Sets without the word: more than ten would be a weight. */
const FEW = String.raw`(?<sets>10|[1-9])(?!\d)`
const OF = String.raw`(?:${TIMES}|\s{1,9}of\s{1,9}|[\s,:]{1,9})`
const AT = String.raw`\s{0,9}(?:@|at(?![a-z])|[,x×])?\s{0,9}`

/** The ways a goal is written, the usual one first: weight, sets, reps. */
const FORMS = [
  `${ANY_KG}${TIMES}${SETS}(?:${OF}${MANY})?`,
  `${SETS}(?:${OF}${MANY})(?:${AT}${KG})?`,
  String.raw`${KG}[\s,x×]{1,9}(?<sets>\d{1,3})${TIMES}${MANY}`,
  String.raw`${ANY_KG}${TIMES}(?<sets>\d{1,2})${TIMES}${MANY}`,
  `${FEW}${TIMES}${MANY}${AT}${KG}`,
  `${FEW}${TIMES}${MANY}`,
  `${ANY_KG}${TIMES}${MANY}`,
  String.raw`${WAY}(?:\s{1,9}(?:in|x|,)?\s{0,9}${TIME})?`,
  String.raw`${TIME}(?:\s{1,9}(?:for|x|,)?\s{0,9}${WAY})?`,
  KG,
  SETS,
  String.raw`(?<min>\d{1,4})(?:\s{0,9}(?:[-–—]|to)\s{0,9}(?<max>\d{1,4}))?\s{0,9}reps?(?![a-z])`,
].map((source) => new RegExp(String.raw`^${source}(?!\s{0,9}[x×*]\s{0,9}\d)(?!\d)`, 'i'))

/** What is planned beside that, such as a time for the reps. */
const MORE = new RegExp(String.raw`^\s{0,9},\s{0,9}(?:time\s{1,9}${TIME}|distance\s{1,9}${WAY})(?![\d:])`, 'i')

/** The parts of a goal that its line tells, and whatever else stands behind them. */
export interface ParsedGoal {
  goal: Partial<Goal>
  rest: string
}

function toGoal(groups: Record<string, string | undefined>, unit: WeightUnit): Partial<Goal> {
  const { kg, sets, min, max, time, way } = groups
  const weight = kg === undefined ? null : parseWeight(/^b/i.test(kg) ? '0' : kg, unit)
  return {
    ...weight,
    ...(sets === undefined ? {} : { sets: Number(sets) }),
    ...(min === undefined ? {} : { repRange: { min: Number(min), max: Number(max ?? min) } }),
    ...(time === undefined ? {} : { durationSeconds: parseDuration(time, 's') }),
    ...(way === undefined ? {} : { distanceMeters: parseDistance(way) }),
  }
}

/** Adds the time and the distance that follow a goal without them; gives back what follows those. */
function takeMore(goal: Partial<Goal>, text: string, unit: WeightUnit): string {
  const match = MORE.exec(text)
  const more = match && toGoal(match.groups ?? {}, unit)
  if (!more || Object.keys(more).some((part) => part in goal)) return text
  Object.assign(goal, more)
  return takeMore(goal, text.slice(match[0].length), unit)
}

/**
 * Reads `75 kg x 3 sets x 8-10 reps` and its relatives (`3 x 8-10 @ 75kg`, `3 sets x 30s`, `5 km in 25 min`,
 * `8-10 reps, time 30s`).
 * A bare weight is in `unit`. Null when the text is no goal; a message when it is one that breaks a rule.
 */
export function parseGoal(text: string, unit: WeightUnit): ParsedGoal | { message: string } | null {
  const match = FORMS.map((form) => form.exec(text)).find((found) => found !== null)
  if (!match) return null
  const goal = toGoal(match.groups ?? {}, unit)
  const rest = takeMore(goal, text.slice(match[0].length), unit)
  if (goal.distanceMeters === null) return { message: t('markdown.expected.thousands') }
  const checked = goalSchema.safeParse(goal)
  if (!checked.success) return { message: checked.error.issues[0]?.message ?? '' }
  return { goal, rest: rest.replace(/^[\s.,;]+/, '') }
}

/** Seconds; a longer rest needs its unit. */
const LONGEST_BARE_REST = 15 * 60

/** Minutes in `3 min`, `90s`, `2:30` or a bare `3`; `isExact` is false where that is not all the text says. */
export function parseRest(text: string): { minutes: number; isExact: boolean } | null {
  const clean = text.trim().replace(/\.$/, '')
  // Of a range, the lower end is what one rests at least.
  const range = /^(\d{1,3}(?:[.,]\d)?)\s?(?:[-–—]|to)\s?\d{1,3}(?:[.,]\d)?\s*([a-z]*)/i.exec(clean)
  const head = /^\d[\d.,:]{0,9}(?:\s{0,9}[a-z]{1,7}(?![a-z]))?/i.exec(clean)?.[0] ?? ''
  const seconds = parseDuration(range ? `${range[1]} ${range[2]}` : head, 'min')
  if (seconds === null || seconds > 3600) return null
  // `90`, and even `60`, is meant in seconds by some.
  const isBare = range ? range[2] === '' : parseDecimal(head) !== null
  if (isBare && seconds > LONGEST_BARE_REST) return null
  return { minutes: roundTo(seconds / 60, 4), isExact: range === null && head === clean }
}

/** A tempo as the domain writes it: `3-1-1-0`, from `3-1-1-0`, `3/1/1/0`, `3 1 1 0` or `31X0`. */
export function parseTempo(text: string): string | null {
  const clean = text.trim()
  if (/^[\dx]{4}$/i.test(clean)) return clean.split('').join('-')
  const parts = clean.split(/\s{0,9}[-–/:]\s{0,9}|\s+/)
  const isTempo =
    parts.length >= 3 && parts.length <= 4 && parts.every((part) => /^x$/i.test(part) || parseDecimal(part) !== null)
  return isTempo ? parts.join('-') : null
}
