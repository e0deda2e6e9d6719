import { z } from 'zod'

/** A straight line through values over time (ordinary least squares) with the 95 % interval of its slope. */
export const trendSchema = z.strictObject({
  perWeek: z.number(),
  low: z.number(),
  high: z.number(),
  points: z.int(),
  /** Values of the line on the first and the last day. */
  from: z.number(),
  to: z.number(),
  /** `flat` where the interval holds 0. */
  direction: z.enum(['up', 'down', 'flat']),
})
export type Trend = z.output<typeof trendSchema>
