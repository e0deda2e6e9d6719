import { exercisesOfSessions } from '#main/analytics/exercises.repository.ts'
import { loggedMovements } from '#main/analytics/movements.ts'
import { sessionNumbers, sessionPlaces } from '#main/analytics/sessions.repository.ts'
import { everything } from '#main/analytics/span.repository.ts'
import { createCountsReader } from '#main/analytics/training.ts'
import type { View } from '#main/analytics/view.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { runsIn } from './program-runs.ts'
import { toProgramWeek } from './program-weeks.ts'

type Share = Output<'analytics.programWeek'>['exercises'][number]

const byVolume = (a: Share, b: Share): number =>
  b.volumeKg - a.volumeKg || b.workingSets - a.workingSets || (a.name < b.name ? -1 : 1)

async function sharesOf({ db }: View, sessions: number[]): Promise<Share[]> {
  const rows = await exercisesOfSessions(db, sessions).execute()
  const movements = await loggedMovements(db)
  const byKey = new Map(movements.flatMap((movement) => movement.keys.map((key) => [key, movement] as const)))
  return [...Map.groupBy(rows, ({ key }) => byKey.get(key))]
    .map(([movement, done]) => ({
      name: movement?.name ?? '',
      workingSets: done.reduce((sum, row) => sum + row.workingSets, 0),
      reps: done.reduce((sum, row) => sum + row.reps, 0),
      volumeKg: roundTo(
        done.reduce((sum, row) => sum + row.volumeKg, 0),
        4,
      ),
    }))
    .sort(byVolume)
}

/**
 * One week of a program: every session that says it is of that phase and week; null stands for sessions that say none. Of all
 * runs together, unless one of them is asked for: then it is the week that `programWeeks` has.
 */
export async function programWeek(
  view: View,
  { program = null, phase, week, run }: Input<'analytics.programWeek'>,
): Promise<Output<'analytics.programWeek'>> {
  const runs = runsIn(await sessionPlaces(view.db).execute(), view.today)
  const found = await sessionNumbers(view.db, { ...everything, program })
    .where('phase', 'is', phase)
    .where('week', 'is', week)
    .$if(run !== undefined && program === null, (query) => query.where('program', 'is', null))
    .execute()
  const [first, ...others] = run === undefined ? found : found.filter((session) => runs.runOf(session) === run)
  if (!first) return { week: null, exercises: [] }
  const sessions = [first, ...others] as const
  return {
    week: toProgramWeek(sessions, { read: createCountsReader(), runs, today: view.today }),
    exercises: await sharesOf(
      view,
      sessions.map(({ row }) => row),
    ),
  }
}
