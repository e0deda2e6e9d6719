import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openTestDb } from '#main/db/testing.ts'
import type { Span } from '#shared/contract/span.ts'
import {
  bests,
  cues,
  entries,
  estimates,
  exercisesOfSessions,
  setsByDay,
  setsWithMuscles,
  workingSets,
} from './exercises.repository.ts'
import { sessionNumbers } from './sessions.repository.ts'
import { wholeLog } from './testing/arbitrary-log.ts'

const spans: Span[] = [
  wholeLog,
  { ...wholeLog, from: '2026-01-01', to: '2026-02-01' },
  { ...wholeLog, program: 'A', phase: 2, deloads: 'without' },
]

interface Explained {
  explain(format: undefined, options: ReturnType<typeof sql>): Promise<unknown[]>
}

async function planOf(query: Explained): Promise<string> {
  const steps = await query.explain(undefined, sql`query plan`)
  return steps.map((step) => (step as { detail: string }).detail).join('\n')
}

const BY_NAME = 'SEARCH exercise_totals USING PRIMARY KEY (exercise_key=? AND day>? AND day<?)'

it('exercises are read name by name in the order of their table, and nothing of them is sorted', async () => {
  const { readDb } = await openTestDb()
  const keys = ['squat', 'barbell back squat']
  for (const span of spans) {
    const queries = [
      setsByDay(readDb, keys, span),
      setsWithMuscles(readDb, keys, span),
      estimates(readDb, keys, span, 'epley'),
      bests(readDb, keys, span, 'brzycki'),
      workingSets(readDb, keys, span),
    ]
    for (const query of queries) {
      const plan = await planOf(query)
      expect(plan).toContain(BY_NAME)
      expect(plan).not.toMatch(/SCAN exercise_totals|SCAN done|SCAN written|TEMP B-TREE/)
    }
  }
})

it('sets and sessions of a movement are looked up, never searched for', async () => {
  const { readDb } = await openTestDb()
  const plans = [
    await planOf(entries(readDb, ['squat'], wholeLog, 'epley')),
    await planOf(workingSets(readDb, ['squat'], wholeLog)),
    await planOf(cues(readDb, ['squat'], wholeLog)),
  ]
  expect(plans[0]).toMatch(/SEARCH session USING INTEGER PRIMARY KEY/)
  expect(plans[1]).toMatch(/SEARCH done USING PRIMARY KEY \(exercise_id=\?\)/)
  expect(plans[2]).toMatch(/SEARCH written USING INTEGER PRIMARY KEY/)
  for (const plan of plans) expect(plan).toContain(BY_NAME)
})

it('the exercises of a few sessions are found by their index', async () => {
  const { readDb } = await openTestDb()
  expect(await planOf(exercisesOfSessions(readDb, [1, 2]))).toMatch(
    /SEARCH exercise_totals USING INDEX exercise_totals_by_session \(session_row=\?\)/,
  )
})

it('sessions of a span are found by their days, in order', async () => {
  const { readDb } = await openTestDb()
  for (const span of spans) {
    const plan = await planOf(sessionNumbers(readDb, span))
    expect(plan).toContain('SEARCH session_totals USING INDEX session_totals_by_day (day>? AND day<?)')
    // Sessions of one day alone.
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  }
})
