import { formatInUnit } from '#renderer/lib/format.ts'
import { loadText, markText } from '#renderer/lib/markText.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { trendAsRir, trendThrough } from '#renderer/lib/trend.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { Trend } from '#shared/contract/trend.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { inUnit } from '#shared/domain/weight.ts'

/** Kilograms and ratings in the person's own units and scale. */
export function useUnits() {
  const { unit, effortScale } = useSettings()
  const weight = (kg: number) => inUnit(kg, unit)
  const effort = (rpe: number) => (effortScale === 'rir' ? 10 - rpe : rpe)
  return {
    unit,
    effortScale,
    /** Kilograms as a number in the person's unit. */
    weight,
    /** Kilograms with the unit, `82.5 kg`. */
    weightText: (kg: number, digits = 2) => formatInUnit(kg, unit, digits),
    /** A weight as it counts for that kind of work: `82.5 kg`, `+20 kg`, `15 kg help`. */
    loadText: (kg: number | null, mode: LoadMode, digits = 2) => loadText(kg, mode, unit, digits),
    /** The set that a record or an estimate names: `80 kg × 5 @8`. */
    markText: (set: SetMark, mode: LoadMode) => markText(set, mode, { unit, effortScale }),
    /** A trend of kilograms in the person's unit. */
    weightTrend: (trend: Trend | null): Trend | null => trend && trendThrough(trend, weight),
    /** An RPE in the person's scale. */
    effort,
    effortTrend: (trend: Trend | null): Trend | null => (trend && effortScale === 'rir' ? trendAsRir(trend) : trend),
  }
}
