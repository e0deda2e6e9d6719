const STEPS = [1, 2, 2.5, 5, 10]
const INTERVALS = 4

/**
 * Where an axis from zero ends: the next of at most four steps of 1, 2, 2.5 or 5 times a power of ten. The library finds the
 * same steps (`snap125`), but always draws four of them, up to twice as high as what there is.
 */
export function roundTop(most: number): number {
  if (!(most > 0)) return 1
  const least = most / INTERVALS
  const power = 10 ** Math.floor(Math.log10(least))
  const step = (STEPS.find((it) => it * power >= least) ?? 10) * power
  return Number((Math.ceil(most / step) * step).toPrecision(12))
}
