/** Sets at one step of the scale; null for all that were easier than the lowest step shown. */
export interface EffortStep {
  rpe: number | null
  sets: number
}

const LOWEST = 6

/** The steps from 6 to 10, with half ones where somebody uses them, and all below 6 together; RPE. */
export function stepsOf(distribution: readonly { rpe: number; sets: number }[]): EffortStep[] {
  const hasHalves = distribution.some(({ rpe }) => rpe >= LOWEST && !Number.isInteger(rpe))
  const below = distribution.reduce((sum, { rpe, sets }) => sum + (rpe < LOWEST ? sets : 0), 0)
  const step = hasHalves ? 0.5 : 1
  const shown = Array.from({ length: (10 - LOWEST) / step + 1 }, (_, i) => LOWEST + i * step)
  const counted = shown.map((rpe) => ({ rpe, sets: distribution.find((it) => it.rpe === rpe)?.sets ?? 0 }))
  return below > 0 ? [{ rpe: null, sets: below }, ...counted] : counted
}

/** The colour of a step on the one ramp from 6 to 10. */
export function stepColor(rpe: number | null): string {
  if (rpe === null) return 'var(--tl-data-2)'
  const [low, high] = [Math.floor(rpe), Math.ceil(rpe)]
  return low === high ? `var(--tl-rpe-${low})` : `color-mix(in oklab, var(--tl-rpe-${low}), var(--tl-rpe-${high}))`
}
