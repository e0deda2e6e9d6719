import type { LoadMode } from '#shared/domain/load-mode.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { offerFor } from './quick-offers.ts'
import { withoutSign } from './quick-sign.ts'
import type { LeftoverReason, Scale, SetProblem } from './set-draft.ts'
import { parseSets } from './set-group.ts'
import type { ParsedSet } from './set-line.ts'
import { type ParsedWarmup, parseWarmup } from './warmup.ts'
import { REPS_WORD } from './words.ts'

/** Why a line is asked about before it becomes a set; `text` is the piece of it that is meant. */
export interface QuickDoubt {
  reason: LeftoverReason | 'manyInReserve'
  text: string
}

/** A set that was typed quickly, and what is asked about its line; pieces that fit no field stand in its note. */
export interface QuickSet {
  set: WorkingSet
  /** Whether the line says what was loaded, so that the weight of the set above is not meant. */
  saysLoad: boolean
  doubts: QuickDoubt[]
}

/** What is known of the person and the exercise that the line is typed in. */
export interface QuickContext {
  scale?: Scale
  loadMode?: LoadMode
}

/** More reps than these are rarely counted, and more in reserve rarely known: another number was meant. */
const MANY_REPS = 30
const MANY_IN_RESERVE = 5

const BARE_NUMBER = new RegExp(String.raw`^\s{0,20}\d+(?!\d|\s{0,9}${REPS_WORD})`, 'i')

function doubtsOf({ set, leftover }: ParsedSet, line: string, scale: Scale): QuickDoubt[] {
  const doubts: QuickDoubt[] = leftover.map(({ reason, text, column }) => ({
    reason,
    text: text || line.slice(column).trim(),
  }))
  const isMany = set.weightKg === null && (set.repCount?.full ?? 0) > MANY_REPS && BARE_NUMBER.test(line)
  if (isMany && !doubts.some(({ reason }) => reason === 'bareNumber')) doubts.push({ reason: 'bareNumber', text: line })
  const at =
    scale === 'rir' && set.rpe !== null && 10 - set.rpe > MANY_IN_RESERVE ? /@\s{0,9}\d[\d.,]{0,3}/.exec(line) : null
  if (at) doubts.push({ reason: 'manyInReserve', text: at[0].slice(1).trim() })
  return doubts
}

/**
 * Reads what somebody types to add sets quickly: `80x5 @8 good` is one set, `3x5 100` are three sets of 5 at 100.
 * A bare weight is in `unit`; `@8` is RPE 8, or 8 reps in reserve on that `scale`; `+10 x 5` is weight added to the body and
 * `-20 x 8` help, where that is how the exercise is loaded. A problem names its 0-based column.
 */
export function parseQuickEntry(
  text: string,
  unit: WeightUnit,
  { scale = 'rpe', loadMode = 'external' }: QuickContext = {},
): QuickSet[] | { problem: SetProblem } {
  const line = withoutSign(text, loadMode)
  if (typeof line !== 'string') return { problem: line }
  const offer = offerFor(line, unit, scale)
  if (offer !== null) return { problem: { column: 0, code: 'offer', message: offer, found: line.trim() } }
  const read = parseSets(line, unit, 'entry', scale)
  if ('problem' in read) return read
  return read.sets.map((one) => ({ set: one.set, saysLoad: one.saysLoad, doubts: doubtsOf(one, line, scale) }))
}

/** What marks a line as warm-up: `w 40x10`, `warmup 60x5`, `W2: 60x5`, and the German of it. */
const WARMUP = /^\s{0,20}(?:[wa]\d{0,2}|wu|warm-?\s?ups?|aufw(?:ä|ae)rm(?:en|satz))(?:\s{0,9}:\s{0,9}|\s{1,9})(?=\S)/i

/** Reads a line that is marked as warm-up; null where it is not. A bare weight is in `unit`. */
export function parseQuickWarmups(text: string, unit: WeightUnit): ParsedWarmup[] | { problem: SetProblem } | null {
  const mark = WARMUP.exec(text)?.[0]
  if (mark === undefined) return null
  const line = text.slice(mark.length)
  const message = t('quickEntry.offer.warmup')
  return parseWarmup(line, unit) ?? { problem: { column: mark.length, code: 'warmup', message, found: line.trim() } }
}
