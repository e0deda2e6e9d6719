type Values = readonly (number | null)[]

interface Lines<P> {
  valuesOf: (point: P) => Values
  /** A point that is drawn whatever happens, such as a record. */
  isKept: (point: P) => boolean
}

function markExtremes(marked: Set<number>, values: readonly Values[], start: number, series: number): void {
  let [low, high] = [-1, -1]
  values.forEach((at, i) => {
    const value = at[series] ?? null
    if (value === null) return
    if (low < 0 || value < (values[low]?.[series] ?? 0)) low = i
    if (high < 0 || value > (values[high]?.[series] ?? 0)) high = i
  })
  if (low >= 0) marked.add(start + low).add(start + high)
}

/**
 * At most about `limit` of many points, for drawing: the first, the last, those that must be kept, and of each stretch the
 * lowest and the highest of every series, so that no peak disappears. Few points come back as they are.
 */
export function thin<P>(points: readonly P[], limit: number, { valuesOf, isKept }: Lines<P>): readonly P[] {
  if (points.length <= limit) return points
  const seriesCount = valuesOf(points[0] as P).length
  const size = Math.ceil(points.length / Math.max(1, Math.floor(limit / (2 * seriesCount))))
  const marked = new Set([0, points.length - 1])
  for (let start = 0; start < points.length; start += size) {
    const values = points.slice(start, start + size).map(valuesOf)
    for (let series = 0; series < seriesCount; series++) markExtremes(marked, values, start, series)
  }
  return points.filter((point, i) => marked.has(i) || isKept(point))
}
