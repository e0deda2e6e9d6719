import { z } from 'zod'
import { ask, nothing } from './route.ts'

export const restRoutes = {
  /**
   * A planned rest ends at that instant: then the system says so, in the place of any rest before. One that has ended is none.
   * Rejects with `REST_TOO_LONG`.
   */
  'rest.set': ask(
    z.strictObject({
      endsAt: z.iso.datetime(),
      /** The exercise that is rested from, as it was typed. */
      exercise: z.string().max(500).nullable(),
    }),
    z.null(),
  ),
  /** Nobody waits for the end of a rest any more. */
  'rest.clear': ask(nothing, z.null()),
}

export const restErrors = { TOO_LONG: 'REST_TOO_LONG' } as const
