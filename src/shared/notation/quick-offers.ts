import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { parseDecimal } from './number.ts'
import { NUMBER, TIMES, UNIT } from './scanner.ts'
import type { Scale } from './set-draft.ts'
import { QUALITY_WORD } from './words.ts'

const LOAD = String.raw`(${NUMBER}(?:\s{0,9}${UNIT})?)`
const COUNT = String.raw`(\d{1,3})`
/** What may be said of a set behind its numbers; before other words they may be something else. */
const TAIL = String.raw`((?:\s{0,9}@|\s{1,9}(?:rpe|rir|${QUALITY_WORD}|myo|llp|drop|static|failure|[-–—]\s))[\s\S]*)?$`
const of = (source: string): RegExp => new RegExp(String.raw`^\s{0,20}${source}`, 'i')

const THREE = of(String.raw`(${NUMBER})${TIMES}${COUNT}${TIMES}(${NUMBER})\s{0,9}${TAIL}`)
const TWO = of(String.raw`(${NUMBER})\s{1,9}${COUNT}\s{0,9}${TAIL}`)
const SLASH = of(String.raw`${LOAD}${TIMES}${COUNT}\s{0,9}\/\s{0,9}${COUNT}\s{0,9}${TAIL}`)
const PLUSES = of(
  String.raw`${LOAD}${TIMES}${COUNT}\s{0,9}\+\s{0,9}(\d{1,3}(?:\s{0,9}\+\s{0,9}\d{1,3}){1,9})\s{0,9}${TAIL}`,
)
const SET = String.raw`${NUMBER}(?:\s{0,9}${UNIT})?${TIMES}\d{1,3}(?:\+\d{1,3})?`
const ARROWS = of(
  String.raw`(${SET})(?:\s{0,9}@\s{0,9}[\d.,]{1,4})?((?:\s{0,9}(?:[-=]?>|→)\s{0,9}${SET}){1,9})\s{0,9}$`,
)

const trimmed = (text: string | undefined): string => (text ?? '').trim()

/** More are hardly the sets of a line. */
const MOST_SETS = 20

/** `80x5` of `80 x 5`. */
const tight = (set: string): string => set.replace(/\s+/g, '')

const behind = (text: string, tail: string | undefined): string => [text, trimmed(tail)].filter(Boolean).join(' ')

/** Three numbers are sets, reps and weight, the weight being the largest; in front it makes them weight, reps and sets. */
function offerOfThree(
  [, first = '', second = '', third = '', tail]: readonly string[],
  unit: WeightUnit,
): string | null {
  const size = (text: string) => parseDecimal(text) ?? 0
  const weight = [first, second, third].reduce((most, text) => (size(text) > size(most) ? text : most))
  const [sets, reps] = weight === first ? [third, second] : weight === second ? [first, third] : [first, second]
  if (![sets, reps].every((text) => /^\d{1,2}$/.test(text)) || size(sets) > MOST_SETS || size(reps) === 0) return null
  const write = behind(`${sets}x${reps}x${weight}${unit}`, tail)
  return t('quickEntry.offer.three', { sets, reps, weight: `${weight} ${unit}`, write })
}

function offerOfArrows([, first = '', drops = '']: readonly string[], top: string): string {
  const others = drops
    .split(/[-=]?>|→/)
    .map(tight)
    .filter(Boolean)
    .join(', ')
  const set = tight(first)
  return t('quickEntry.offer.arrow', { drop: `${set} ${top} dropset(${others})`, sets: `${set}, ${others}` })
}

/**
 * What to write instead of a line that people write in more than one sense, such as `3x10x60`, `80 8`, `20x8/7`, `60x15+5+4` or
 * `80x12 > 60x8`; null where the line is none of them. Nothing is guessed: the person chooses.
 */
export function offerFor(line: string, unit: WeightUnit, scale: Scale): string | null {
  const top = scale === 'rir' ? '@0' : '@10'
  const three = THREE.exec(line)
  if (three) return offerOfThree(three, unit)
  const two = TWO.exec(line)
  if (two) return t('quickEntry.offer.two', { write: behind(`${trimmed(two[1])} x ${two[2]}`, two[3]) })
  const slash = SLASH.exec(line)
  if (slash) {
    const [, load = '', left = '', right = '', tail] = slash
    const sides = behind(`${load} x ${t('quickEntry.word.left')} ${left} ${t('quickEntry.word.right')} ${right}`, tail)
    return t('quickEntry.offer.slash', { sides, sets: `${load}x${left}, ${load}x${right}` })
  }
  const pluses = PLUSES.exec(line)
  if (pluses) {
    const [, load = '', reps = '', more = ''] = pluses
    const minis = more.split('+').map(trimmed)
    return t('quickEntry.offer.pluses', {
      partial: `${reps}+${minis[0]}`,
      write: `${load}x${reps} ${top} myo(${minis.join(', ')})`,
    })
  }
  const arrows = ARROWS.exec(line)
  return arrows && offerOfArrows(arrows, top)
}
