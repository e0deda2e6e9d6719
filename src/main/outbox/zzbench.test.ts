import { it } from 'vitest'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { cpSync } from 'node:fs'
import { openTestLog, testSession } from './testing.ts'
import { lastOccurrences } from '#main/history/history.repository.ts'
import { listSessions } from '#main/sessions/sessions.repository.ts'
import { listExerciseChoices } from '#main/exercises/exercises.repository.ts'
import { sessionFilterSchema } from '#shared/contract/sessions.ts'
const mk = (i: number) => testSession({ id: crypto.randomUUID(), notes: 'some notes here', date: `20${String(10+i%15)}-${String(i%12+1).padStart(2,'0')}-${String(i%28+1).padStart(2,'0')}T18:05`, exercises: Array.from({length:6},(_,k)=>({ name: ['Barbell Bench Press','Squat','Row','Curl','Dip','Plank'][k]!, warmupSets: [{weightKg:20,repCount:5}], workingSets: Array.from({length:4},()=>({ weightKg: 80, repCount: { full: 5, partial: 0 }, rpe: 8 })) })) })
it('bench', async () => {
  const N = Number(process.env.N ?? 5000)
  const time = async <T>(name: string, f: () => Promise<T>) => { const t0 = performance.now(); const h = monitorEventLoopDelay({resolution:1}); h.enable(); const r = await f(); await new Promise(r=>setTimeout(r,5)); h.disable(); console.log(name, (performance.now() - t0).toFixed(1), 'ms; loop max', (h.max/1e6).toFixed(1), 'p99', (h.percentile(99)/1e6).toFixed(1)); return r }
  const log = await openTestLog()
  for (let i = 0; i < N; i += 500) await log.sessions.saveMany(Array.from({ length: 500 }, (_, k) => mk(i + k)))
  console.log('seeded')
  await time('save x50', async () => { for (let i = 0; i < 50; i++) await log.sessions.save(mk(i)) })
  await time('last', async () => await lastOccurrences(log.readDb, ['Bench Press','Squat','Row','Curl','Dip','Plank'], null, null))
  await time('list 1000', async () => await listSessions(log.readDb, sessionFilterSchema.parse({}), '/x'))
  await time('list all', async () => await listSessions(log.readDb, sessionFilterSchema.parse({limit:1000000}), '/x'))
  await time('list text', async () => await listSessions(log.readDb, sessionFilterSchema.parse({ text: 'zzz' }), '/x'))
  await time('choices', async () => await listExerciseChoices(log.readDb))
  await time('reconcile equal', async () => console.log(await log.reconcile()))
  const fresh = await openTestLog()
  cpSync(log.folders.sessions, fresh.folders.sessions, { recursive: true })
  await time('rebuild db', async () => console.log(await fresh.reconcile()))
}, 600000)
