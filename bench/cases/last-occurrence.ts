import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchApp } from '../app.ts'
import { type Measured, measure } from '../measure.ts'
import { EXERCISES, sessionNumber } from '../sessions.ts'

async function timed(sessions: number): Promise<Measured> {
  const dir = await mkdtemp(join(tmpdir(), 'traininglogs-bench-'))
  const app = await openBenchApp(dir)
  await app.dispatch('settings.update', { jsonExport: false })
  await app.sessions.saveMany(Array.from({ length: sessions }, (_, n) => sessionNumber(n)))
  const ask = { names: EXERCISES.slice(0, 1) }
  const row = await measure(
    `last occurrence of an exercise at ${sessions.toLocaleString('en')} sessions`,
    () => app.dispatch('history.last', ask),
    'a query that reads one setting',
    () => app.dispatch('settings.get', null),
  )
  await app.dispose()
  await rm(dir, { recursive: true, force: true })
  return row
}

/** The last time an exercise was done, in a small and in a large log. */
export const lastOccurrence = async (sessions: number): Promise<Measured[]> => [
  await timed(1000),
  await timed(sessions),
]
