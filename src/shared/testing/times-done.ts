import type { Occurrence } from '#shared/contract/history.ts'
import { exerciseSchema } from '#shared/domain/exercise.ts'
import type { Goal } from '#shared/domain/goal.ts'
import { parseQuickEntry } from '#shared/notation/quick-entry.ts'

interface Time {
  /** Days before 2026-04-01. */
  daysAgo?: number
  isDeloadWeek?: boolean
  goal?: Goal | null
}

const DAY_MS = 86_400_000

/** One time an exercise was done, its sets as somebody types them: `80x10 @8, 80x9`. */
export function timeDone(sets: string, { daysAgo = 7, isDeloadWeek = false, goal = null }: Time = {}): Occurrence {
  const workingSets = sets.split(',').flatMap((text) => {
    const read = parseQuickEntry(text.trim(), 'kg')
    if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`)
    return read.map(({ set }) => set)
  })
  const date = new Date(Date.UTC(2026, 3, 1) - daysAgo * DAY_MS).toISOString().slice(0, 10)
  return {
    sessionId: `00000000-0000-4000-8000-${String(daysAgo).padStart(12, '0')}`,
    date,
    phase: null,
    week: null,
    isDeloadWeek,
    exercise: exerciseSchema.parse({ name: 'Bench Press', goal, workingSets }),
  }
}
