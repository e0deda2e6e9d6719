import { narrowed } from '#shared/domain/narrowed.ts'

/** The least width of a step: with more of them the line is a block. Pixels. */
const STEP = 2

/** A line without axes beside a number; for the eye only, the number says what matters. Own drawing: a path, without the library's weight. */
export function Sparkline({
  values,
  width = 96,
  height = 24,
}: {
  values: readonly (number | null)[]
  width?: number
  height?: number
}) {
  const shown = narrowed(values, Math.floor(width / STEP))
  const known = shown.filter((value) => value !== null)
  if (known.length < 2) return null
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const span = high - low || 1
  const at = (value: number, i: number) =>
    `${(2 + (i / (shown.length - 1)) * (width - 4)).toFixed(1)} ${(height - 2 - ((value - low) / span) * (height - 4)).toFixed(1)}`
  const points = shown.flatMap((value, i) => (value === null ? [] : [at(value, i)]))
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path d={`M${points.join('L')}`} fill="none" stroke="var(--tl-data)" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  )
}
