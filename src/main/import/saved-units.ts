import type { ReadDb } from '#main/db/schema.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { idOfFound } from './build-session.ts'
import type { Gathered } from './gather.ts'

/** Workouts of a file that are looked up: enough to tell. */
const LOOKED_AT = 500

async function unitOf(db: ReadDb, ids: readonly string[]): Promise<WeightUnit | null> {
  const { pounds, loads } = await db
    .selectFrom('working_sets')
    .innerJoin('session_exercises', 'session_exercises.id', 'exercise_id')
    .where('session_id', 'in', ids)
    .where('weight_kg', '>', 0)
    .select(({ fn }) => [fn.count<number>('typed_weight_lb').as('pounds'), fn.countAll<number>().as('loads')])
    .executeTakeFirstOrThrow()
  if (loads === 0) return null
  return pounds * 2 > loads ? 'lb' : 'kg'
}

const isUnitOpen = ({ reading }: Gathered): boolean =>
  reading.kind === 'found' &&
  reading.sessions.some(({ exercises }) =>
    exercises.some(({ sets }) => sets.some(({ weight }) => weight?.unit === null)),
  )

/** The units in which workouts of files that do not say theirs were saved by an earlier import. */
export async function savedUnits(db: ReadDb, gathered: readonly Gathered[]): Promise<Map<string, WeightUnit>> {
  const units = new Map<string, WeightUnit>()
  for (const one of gathered) {
    const { source, reading } = one
    if (reading.kind !== 'found' || !isUnitOpen(one)) continue
    const ids = reading.sessions.slice(0, LOOKED_AT).map(({ key }) => idOfFound(reading.format, key))
    const unit = await unitOf(db, ids)
    if (unit) units.set(source, unit)
  }
  return units
}
