/** One of the things a time chart shows of every point. */
export interface Series<K extends string = string> {
  key: K
  name: string
  mark: 'bar' | 'stack' | 'line' | 'dashes' | 'point'
  color?: string
}

/** The ink of a mark that was given none: bars are lighter, so that lines can be seen in front of them. */
export const inkOf = (mark: Series['mark']): string => (mark === 'bar' ? 'var(--tl-data-2)' : 'var(--tl-data)')

/** Whether a series is drawn as bars. */
export const isBar = ({ mark }: Pick<Series, 'mark'>): boolean => mark === 'bar' || mark === 'stack'

/** One point in time; null where there is nothing of a series. */
export interface TimePoint<K extends string = string> {
  day: string
  values: Record<K, number | null>
  isDeload?: boolean
  /** Whether the trend goes by it; a point with a value that is of no deload does unless this says otherwise. */
  isInTrend?: boolean
  /** It is not whole, as a week that still runs: its bars are pale, and no mean has it. */
  isPart?: boolean
  /** It is the best there was until then, in the first series. */
  isRecord?: boolean
}

/** `weeks`: one beside the other, with a gap where some are left out. `slots`: one beside the other, whatever their days. `moments`: where their days are. */
export type Layout = 'weeks' | 'slots' | 'moments'

/** Where the axis of values begins: at zero, just below the lowest, or both its ends. */
export type Scale = 'zero' | 'data' | readonly [low: number, high: number]
