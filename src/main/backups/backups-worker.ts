import { serveJob } from '#main/lib/job-worker.ts'
import { carryOut } from './carry-out.ts'

/** The thread in which one backup, archive or restore is made, so that no window waits for it. */
void serveJob(carryOut)
