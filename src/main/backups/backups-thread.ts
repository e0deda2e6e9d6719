import { runJob } from '#main/lib/job-thread.ts'
import { unwatched, type Watch } from '#main/lib/watch.ts'
import { markThreadEnded } from '#main/outbox/process-life.ts'
import { carryOut } from './carry-out.ts'
import type { Order, Results } from './orders.ts'
import { cancelled } from './problems.ts'

/**
 * Answers who carries orders out: a thread each, or where there is no script for one, this thread. It rejects with what went
 * wrong, in words, and with `BACKUP_CANCELLED` by the signal.
 */
export const carrierOf =
  (file: string | null) =>
  async <Do extends Order['do']>(
    order: Extract<Order, { do: Do }>,
    watch: Watch = unwatched(),
  ): Promise<Results[Do]> => {
    const done =
      file === null ? carryOut(order, watch) : runJob({ file, order, cancelled, ended: markThreadEnded }, watch)
    return (await done) as Results[Do]
  }
