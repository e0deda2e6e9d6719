import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionFileName } from '#main/session-file/file-name.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { openBenchApp } from '../app.ts'
import type { Measured } from '../measure.ts'
import { sessionNumber } from '../sessions.ts'

const SESSIONS = 5_000

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now()
  const result = await work()
  return { ms: performance.now() - from, result }
}

/** Writes so many session files, as the app would. */
async function writeFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let n = 0; n < SESSIONS; n += 1) {
    const session = { ...sessionNumber(n), id: `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000` }
    await writeFile(
      join(
        folder,
        sessionFileName(session, () => false),
      ),
      serializeSession(session, 1),
    )
  }
}

async function readAll(folder: string): Promise<number> {
  let sessions = 0
  for (const name of await readdir(folder)) {
    JSON.parse(await readFile(join(folder, name), 'utf8'))
    sessions += 1
  }
  return sessions
}

/** From a damaged database to an app that answers with every session, made anew from the session files. */
export async function recover(): Promise<Measured[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'traininglogs-bench-'))
  const folder = join(dataDir, 'data/output/sessions')
  await writeFiles(folder)
  await writeFile(join(dataDir, 'traininglogs.db'), Buffer.alloc(100_000, 0xa5))
  const opening = await timed(async () => {
    const app = await openBenchApp(dataDir)
    const listed = await app.dispatch('sessions.list', { limit: 1 })
    const { total } = (listed.ok ? listed.data : { total: 0 }) as { total: number }
    if (total !== SESSIONS) throw new Error(`${total} of ${SESSIONS} sessions came back.`)
    return app
  })
  await opening.result.dispose()
  const reading = await timed(() => readAll(folder))
  await rm(dataDir, { recursive: true, force: true })
  const seconds = (opening.ms / 1000).toFixed(1)
  return [
    {
      name: `damaged database to working app, 5,000 sessions: ${seconds} s`,
      medianMs: opening.ms,
      floor: 'reading the files as JSON',
      floorMs: reading.ms,
      ratio: opening.ms / reading.ms,
    },
  ]
}
