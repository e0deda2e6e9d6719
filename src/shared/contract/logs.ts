import { z } from 'zod'
import { MOST_REPORTED } from '#shared/domain/failure-report.ts'
import { ask, nothing } from './route.ts'

export const logRoutes = {
  /** Shows the log file in the system's file manager. */
  'logs.reveal': ask(nothing, z.null()),
  /** Notes a failure of the page; answers the id under which the log has it. */
  'logs.report': ask(
    z.strictObject({ message: z.string().max(MOST_REPORTED), stack: z.string().max(MOST_REPORTED) }),
    z.strictObject({ correlationId: z.string() }),
  ),
}
