import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parse } from 'csv-parse/sync'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import type { ImportStatus } from '#shared/contract/import.ts'
import { openBenchApp } from '../app.ts'
import type { Measured } from '../measure.ts'

const SESSIONS = 2_500
const HEADER = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
const EXERCISES = ['Squat (Barbell)', 'Bench Press (Barbell)', 'Bent Over Row (Barbell)', 'Bicep Curl (Dumbbell)']

/** A Strong export of 50,000 rows: 20 sets of four exercises in each workout. */
function strongExport(): string {
  const lines = [HEADER]
  for (let n = 0; n < SESSIONS; n += 1) {
    const date = new Date(Date.UTC(2015, 0, 1 + n, 18, 5)).toISOString().slice(0, 19).replace('T', ' ')
    for (const exercise of EXERCISES) {
      for (let set = 1; set <= 5; set += 1)
        lines.push(`${date},"Day ${n % 4}",1h 5m,"${exercise}",${set},${60 + (n % 40)},8,0,0,,,8.5`)
    }
  }
  return `${lines.join('\n')}\n`
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now()
  const result = await work()
  return { ms: performance.now() - from, result }
}

/** The least that so many files can cost which survive a power cut. */
async function bareFiles(dir: string): Promise<void> {
  await mkdir(dir)
  for (let n = 0; n < SESSIONS; n += 1) {
    const file = await open(join(dir, 'bare.tmp'), 'w')
    await file.writeFile('{}')
    await file.sync()
    await file.close()
    await rename(join(dir, 'bare.tmp'), join(dir, `${n}.json`))
    const folder = await open(dir, 'r')
    await folder.sync()
    await folder.close()
  }
}

async function reach(app: App, phase: ImportStatus['phase']): Promise<ImportStatus> {
  for (;;) {
    const told = new Promise<void>((resolve) => {
      const stop = app.events.on(({ type }) => {
        if (type !== 'progress') return
        stop()
        resolve()
      })
    })
    const status = await call(app, 'import.status', null)
    if (status?.phase === 'failed') throw new Error(status.error ?? 'failed')
    if (status?.phase === phase) return status
    await told
  }
}

async function start(app: App, upload: string, path: string): Promise<void> {
  const bytes = await readFile(path)
  for (let from = 0; from < bytes.length; from += 200_000) {
    const base64 = bytes.subarray(from, from + 200_000).toString('base64')
    await call(app, 'import.upload', { upload, file: 0, name: 'strong.csv', offset: from, base64 })
  }
  await call(app, 'import.open', { from: 'upload', upload })
}

/** Importing 50,000 rows in the app: the preview, the import into both copies, and how long the main loop stood still. */
export async function importing(): Promise<Measured[]> {
  const dir = await mkdtemp(join(tmpdir(), 'traininglogs-bench-'))
  const path = join(dir, 'strong.csv')
  await writeFile(path, strongExport())
  const app = await openBenchApp(join(dir, 'app'))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const preview = await timed(async () => {
    await start(app, crypto.randomUUID(), path)
    return reach(app, 'preview')
  })
  const saving = await timed(async () => {
    await call(app, 'import.run', { job: preview.result.job })
    return reach(app, 'done')
  })
  delay.disable()
  const memory = Math.round(process.resourceUsage().maxRSS / 1000)
  await app.dispose()
  const parsing = await timed(async () => parse(await readFile(path)))
  const writing = await timed(() => bareFiles(join(dir, 'bare')))
  await rm(dir, { recursive: true, force: true })
  const row = (name: string, medianMs: number, floor: string, floorMs: number): Measured => ({
    name,
    floor,
    medianMs,
    floorMs,
    ratio: medianMs / floorMs,
  })
  const { imported } = saving.result.report ?? { imported: 0 }
  return [
    row('preview of 50,000 rows of Strong', preview.ms, 'parsing the table', parsing.ms),
    row(`import of them (${imported} sessions, both copies)`, saving.ms, 'as many durable files', writing.ms),
    row(`longest block of the main loop (${memory} MB at most)`, delay.max / 1e6, 'the law, 16 ms', 16),
  ]
}
