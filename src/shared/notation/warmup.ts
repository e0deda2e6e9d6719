import { type WarmupSet, warmupSetSchema } from '#shared/domain/warmup-set.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { parseLiteral } from './literal.ts'
import { NUMBER, TIMES, UNIT } from './scanner.ts'
import { parseSets } from './set-group.ts'
import { parseWeight } from './weight.ts'
import { BODY_WORD, REPS_WORD } from './words.ts'

/** A warm-up set, and the words of its line that went into its note without being marked as one. */
export interface ParsedWarmup {
  set: WarmupSet
  leftover: string
}

const LOAD = String.raw`(${NUMBER}(?:\s{0,9}${UNIT}\.?)?|${BODY_WORD})`
const LINE = new RegExp(
  String.raw`^(?:${LOAD}${TIMES}(?:(?:feel|gefühl)(?![a-z])|(\d{1,4})(?:\s{0,9}${REPS_WORD})?(?!\d)(?![-–—.,/]\d)(?!\s{0,3}(?:s|secs?|mins?|m|kgs?|lbs?)(?![a-z])))?|(${NUMBER}\s{0,9}${UNIT}\.?)\s{0,20}(?=$|[-–—]))`,
  'i',
)

const BODY = new RegExp(`^${BODY_WORD}`, 'i')

/** Whether a working set holds nothing that a warm-up set could not hold. */
const isPlain = ({ weightKg, typedWeight: _typed, repCount, notes: _notes, ...others }: WorkingSet): boolean =>
  weightKg !== null && repCount?.partial === 0 && Object.values(others).every((value) => value === null)

const fromWorking = ({ weightKg, typedWeight, repCount, notes }: WorkingSet): unknown => ({
  weightKg,
  typedWeight,
  repCount: repCount?.full ?? null,
  notes,
})

type Parsed = ReturnType<typeof parseSets>

function readPlain(read: Parsed): ParsedWarmup[] | null {
  if ('problem' in read || !read.sets.every(({ set, leftover }) => isPlain(set) && leftover.length === 0)) return null
  return read.sets.flatMap(({ set }) => {
    const checked = warmupSetSchema.safeParse(fromWorking(set))
    return checked.success ? [{ set: checked.data, leftover: '' }] : []
  })
}

/** Whether a line has numbers that are no load and its repetitions: `3 x 400 m`, `80+20 x 5`. */
function tellsNoWeight(read: Parsed): boolean {
  if ('problem' in read) return /^(?:numbers|thousands)$/.test(read.problem.code)
  return read.sets.every(({ set }) => set.weightKg === null)
}

/**
 * Reads the warm-up sets of one line: `40 x feel`, `12.5 kg x 6 - note`, `20x5, 40x3`. Whatever a warm-up set has no
 * field for becomes its note; a bare weight is in `unit`. Null when the line tells no weight.
 */
export function parseWarmup(text: string, unit: WeightUnit): ParsedWarmup[] | null {
  const read = parseSets(text, unit, 'activity')
  const plain = readPlain(read)
  if (plain && plain.length > 0) return plain
  const match = tellsNoWeight(read) ? null : LINE.exec(text)
  const weight = match && parseWeight(/^[bk]/i.test(match[1] ?? '') ? '0' : (match[1] ?? match[3] ?? ''), unit)
  if (!weight) return null
  const behind = text.slice(match[0].length).replace(/^[\s,;]+/, '')
  if (BODY.test(behind)) return null
  const note = parseLiteral(behind.replace(/^[-–—]+\s*/, '').trim())
  const set = { ...weight, repCount: match[2] === undefined ? null : Number(match[2]), notes: note || null }
  const checked = warmupSetSchema.safeParse(set)
  return checked.success ? [{ set: checked.data, leftover: /^[-–—]/.test(behind) ? '' : note }] : null
}
