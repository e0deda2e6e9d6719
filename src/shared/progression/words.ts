import type { ProgressionAlternative, Suggestion } from '#shared/contract/progression.ts'
import { inUnit, type WeightUnit } from '#shared/domain/weight.ts'
import { currentLanguage, t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import type { Range } from './range.ts'

/** A number in the notation of the language. */
export const numberText = (value: number, digits = 2): string =>
  new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: digits }).format(value)

/** A weight in a unit: `82.5 kg`, `185 lb`. */
export const weightText = (kg: number, unit: WeightUnit): string => withUnit(numberText(inUnit(kg, unit)), unit)

/** `8`, or `6–8`. */
export const rangeText = ({ min, max }: Range): string =>
  min === max ? numberText(min) : t('progression.to', { min: numberText(min), max: numberText(max) })

type Told = Pick<Suggestion, 'loadMode' | 'measure' | 'unit'>

/** So many repetitions or seconds, in words: `8 reps`, `30–45 s`. */
export function amountText({ measure }: Pick<Told, 'measure'>, range: Range): string {
  if (measure === 'seconds') return t('progression.seconds', { range: rangeText(range) })
  return range.min === range.max
    ? t('progression.reps', { count: range.min })
    : t('progression.repsTo', { range: rangeText(range) })
}

/** A load as it is written for that kind of work: `82.5 kg`, `+20 kg`, `15 kg help`; null where none is. */
export function loadText({ loadMode, unit }: Pick<Told, 'loadMode' | 'unit'>, kg: number | null): string | null {
  if (kg === null) return null
  const weight = weightText(kg, unit)
  switch (loadMode) {
    case 'bodyweight-plus':
      return kg === 0 ? t('progression.load.body') : t('progression.load.added', { weight })
    case 'bodyweight-minus':
      return kg === 0 ? t('progression.load.noHelp') : t('progression.load.help', { weight })
    case 'external':
    case 'none':
      return weight
  }
}

/** A load and what was done with it: `80 kg × 6, 6, 5`. `amounts` is told as it is. */
function workText(told: Told, kg: number | null, amounts: string): string {
  const load = loadText(told, kg)
  const amount = told.measure === 'seconds' ? t('progression.seconds', { range: amounts }) : amounts
  return load === null ? amount : t('progression.work', { load, amount })
}

const targetText = (told: Told, kg: number | null, range: Range): string =>
  kg === null ? amountText(told, range) : workText(told, kg, rangeText(range))

/** Whether nothing need be loaded: the body is the load, or there is none. */
export const isBare = ({ loadMode, equipment }: Pick<Suggestion, 'loadMode' | 'equipment'>): boolean =>
  loadMode === 'none' || loadMode === 'bodyweight-plus' || (loadMode === 'external' && equipment === 'bodyweight')

/** What is suggested, on one line: `82.5 kg × 6–8`, `12 reps`, `Start light`. */
export function suggestionText(suggestion: Suggestion): string {
  const { weightKg, min, max } = suggestion
  return min === null || max === null || suggestion.rule === 'start'
    ? t(isBare(suggestion) ? 'progression.startEasy' : 'progression.startLight')
    : targetText(suggestion, weightKg, { min, max })
}

/** An alternative on one line: `80 kg × 9`. */
export const alternativeText = (told: Told, { weightKg, min, max }: ProgressionAlternative): string =>
  targetText(told, weightKg, { min, max })

/** The sets a suggestion builds on, with their day as the caller writes days: `From 24 Mar: 80 kg × 6, 6, 5`. */
export function basisText(suggestion: Suggestion, dayText: (date: string) => string): string | null {
  const { basis } = suggestion
  if (!basis) return null
  const amounts = basis.amounts.map((amount) => numberText(amount)).join(', ')
  return t('progression.basis', { day: dayText(basis.date), work: workText(suggestion, basis.weightKg, amounts) })
}

/** How sure it is and why not surer: `Medium confidence: not rated`. */
export function confidenceText({ confidence, doubts }: Suggestion): string {
  const words = t(`progression.confidence.${confidence}`)
  if (doubts.length === 0) return words
  const list = doubts.map((doubt) => t(`progression.doubt.${doubt}`)).join(', ')
  return t('progression.doubtful', { confidence: words, doubts: list })
}

/** Where the range it works in is from: `Range of the goal: 8–10`. */
export const rangeSourceText = ({ range }: Suggestion): string | null =>
  range && t(`progression.range.${range.from}`, { range: rangeText(range) })

/** The course of the volume with the interval of its slope; null where there are too few times. */
export function trendText({ volumeTrend, unit }: Suggestion): string | null {
  if (!volumeTrend) return null
  const whole = (kg: number): string => numberText(inUnit(kg, unit), 0)
  const { perWeek, low, high, points, direction } = volumeTrend
  return t(`progression.trend.${direction}`, {
    change: withUnit(whole(Math.abs(perWeek)), unit),
    low: whole(low),
    high: withUnit(whole(high), unit),
    count: points,
  })
}
