import { meanOf } from './mean.ts'

/** Values for a line that has room for `most` of them: as they are, or the means of neighbours. Null where there is none. */
export function narrowed(values: readonly (number | null)[], most: number): readonly (number | null)[] {
  if (values.length <= most) return values
  const placeOf = (i: number) => Math.floor((i * values.length) / most)
  return Array.from({ length: most }, (_, i) => meanOf(values.slice(placeOf(i), placeOf(i + 1))))
}
