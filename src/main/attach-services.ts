import { attachDatabase } from './db/open.ts'
import { realWorld } from './env.ts'
import { createNotices } from './health/notices.ts'
import { fileLog } from './lib/log.ts'
import { createServices, databasePath } from './services.ts'

/** What a thread is told of the app that started it. */
export interface Attached {
  dataDir: string
  assetsDir: string
}

/** The services of a log that another thread has opened, on a connection of their own. Closing is the caller's part. */
export function attachServices({ dataDir, assetsDir }: Attached) {
  const env = { ...realWorld, dataDir, assetsDir, log: fileLog(dataDir, realWorld.now) }
  const database = attachDatabase(databasePath(dataDir))
  const notices = createNotices(database)
  const services = createServices(
    database,
    env,
    (notice) => notices.add([notice]),
    () => {},
  )
  return { env, database, services, notices }
}
