import { z } from 'zod'
import { command, nothing, query } from './route.ts'

export const sampleRoutes = {
  /** How many sample sessions are in the log now. */
  'samples.count': query(nothing, z.int()),
  /** Puts the sample log in, so that one can look around. */
  'samples.add': command(nothing, z.strictObject({ added: z.int() })),
  /** Takes every sample session out again, from both copies. */
  'samples.remove': command(nothing, z.strictObject({ removed: z.int() })),
}
