const STEPS = [1, 2, 2.5, 5, 10]
const INTERVALS = 4
/** Of an axis that begins anywhere: its ends are rounded both ways. */
const MOST_INTERVALS = 5

const clean = (value: number): number => Number(value.toPrecision(12))

/** The next step of 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return (STEPS.find((it) => it * power >= least) ?? 10) * power
}

/**
 * Where an axis from zero ends: the next of at most four round steps. The library finds the same steps (`snap125`), but always
 * draws four of them, up to twice as high as what there is.
 */
export function roundTop(most: number): number {
  if (!(most > 0)) return 1
  const step = roundStep(most / INTERVALS)
  return clean(Math.ceil(most / step) * step)
}

/** The ticks of an axis around what there is, at most five round steps from the first to the last. */
export function roundTicks(least: number, most: number): number[] {
  const span = most - least || Math.abs(most) / 10 || 1
  let step = roundStep(span / MOST_INTERVALS)
  const intervals = () => Math.ceil(most / step) - Math.floor(least / step)
  while (intervals() > MOST_INTERVALS) step = roundStep(step * 1.1)
  const first = Math.floor(least / step)
  return Array.from({ length: Math.max(1, intervals()) + 1 }, (_, at) => clean((first + at) * step))
}
