import { narrowed } from '#shared/domain/narrowed.ts'

const BLOCKS = [...'▁▂▃▄▅▆▇█']
const SHADES = [' ', '░', '▒', '▓', '█'] as const

/**
 * Values as a line of blocks between the lowest and the highest, at most `width` characters; a gap where there is none. Own
 * code: the libraries for this count from 0 and know no gaps.
 */
export function sparkline(values: readonly (number | null)[], width = 60): string {
  const shown = narrowed(values, width)
  const known = shown.filter((value) => value !== null)
  const low = Math.min(...known)
  const range = Math.max(...known) - low
  return shown
    .map((value) => {
      if (value === null) return ' '
      return BLOCKS[range === 0 ? 3 : Math.round(((value - low) / range) * (BLOCKS.length - 1))]
    })
    .join('')
}

/** A bar as long as a share of `width`; anything above 0 has a sliver. */
export function bar(value: number, most: number, width = 30): string {
  const filled = most <= 0 ? 0 : Math.round((value / most) * width)
  return '█'.repeat(filled) || (value > 0 ? '▏' : '')
}

/** A level from 0 to 4 as a shade. */
export const shade = (level: number): string => SHADES[level] ?? '█'
