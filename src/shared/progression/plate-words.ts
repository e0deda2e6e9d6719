import { inUnit, type WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import type { LoadedBar, PlateAnswer } from './plates.ts'
import { numberText, weightText } from './words.ts'

/** The plates of a side: `20 + 10 /side`, or that the bar is empty. */
function sideText({ plates }: LoadedBar, unit: WeightUnit): string {
  if (plates.length === 0) return t('progression.plates.bar')
  const weights = plates.map((kg) => numberText(inUnit(kg, unit)))
  return t('progression.plates.side', { plates: weights.join(' + ') })
}

/** How a weight is loaded, a line each: the plates, or the nearest weights below and above with theirs. */
export function plateLines({ exact, below, above }: PlateAnswer, unit: WeightUnit): string[] {
  if (exact) return [sideText(exact, unit)]
  return [below, above].flatMap((bar) =>
    bar ? t('progression.plates.of', { weight: weightText(bar.weightKg, unit), plates: sideText(bar, unit) }) : [],
  )
}
