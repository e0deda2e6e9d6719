import { type Attached, attachServices } from '#main/attach-services.ts'
import { serveJob } from '#main/lib/job-worker.ts'
import type { Watch } from '#main/lib/watch.ts'
import type { HealthTask } from '#shared/contract/health.ts'
import { carryOut, type WorkResult } from './carry-out.ts'

/** What the thread is told to do. */
export interface HealthOrder extends Attached {
  task: HealthTask
}

/** The thread of one long work on the two copies, so that no window waits for it. */
void serveJob(async ({ task, ...folders }: HealthOrder, watch: Watch): Promise<WorkResult> => {
  const log = attachServices(folders)
  try {
    return await carryOut(log, task, watch)
  } finally {
    await log.services.totals.close()
    await log.services.exporter.close()
    log.database.close()
  }
})
