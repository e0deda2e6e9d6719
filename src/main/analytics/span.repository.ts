import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { sameLabel } from '#main/db/same-label.ts'
import type { ReadDb } from '#main/db/schema.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayNumber, FIRST_DAY, LAST_DAY } from '#shared/domain/calendar.ts'

const firstOf = ({ from }: Span): number => dayNumber(from ?? FIRST_DAY)
const lastOf = ({ to }: Span): number => dayNumber(to ?? LAST_DAY)

/** The sessions of a span. */
export const sessionsIn = (db: ReadDb, span: Span) =>
  db
    .selectFrom('session_totals')
    .where('day', '>=', firstOf(span))
    .where('day', '<=', lastOf(span))
    .$if(span.program !== null, (query) => query.where(sameLabel('program', span.program ?? '')))
    .$if(span.phase !== null, (query) => query.where('phase', '=', span.phase))
    .$if(span.deloads === 'without', (query) => query.where('is_deload_week', '=', 0))

/** Whether a row of an exercise is of a span. */
function isIn(db: ReadDb, table: 'exercise_totals' | 'exercise_maxima', span: Span): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const parts = [sql<SqlBool>`${column('day')} >= ${firstOf(span)}`, sql<SqlBool>`${column('day')} <= ${lastOf(span)}`]
  if (span.deloads === 'without') parts.push(sql<SqlBool>`${column('is_deload_week')} = 0`)
  if (span.program !== null || span.phase !== null)
    parts.push(sql<SqlBool>`${column('session_row')} in ${sessionsIn(db, span).select('id')}`)
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

const named = (db: ReadDb, keys: readonly string[]) =>
  db.selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(keys)})`.as('asked'))

/**
 * The exercises of a span that were logged under one of these keys: key by key and day by day in the order of the table, so
 * that nothing else is read and nothing sorted.
 */
export const exercisesIn = (db: ReadDb, keys: readonly string[], span: Span) =>
  named(db, keys)
    .innerJoin('exercise_totals', (join) => join.on(sql`exercise_totals.exercise_key`, '=', sql`asked.value`))
    .where(isIn(db, 'exercise_totals', span))

/** The maxima of those exercises, read in the same way. */
export const maximaIn = (db: ReadDb, keys: readonly string[], span: Span) =>
  named(db, keys)
    .innerJoin('exercise_maxima', (join) => join.on(sql`exercise_maxima.exercise_key`, '=', sql`asked.value`))
    .where(isIn(db, 'exercise_maxima', span))

/** A span without its days. */
export const anyDay = (span: Span): Span => ({ ...span, from: null, to: null })

/** The ids in `session_totals` of the sessions of a span. */
export async function rowsIn(db: ReadDb, span: Span): Promise<Set<number>> {
  return new Set((await sessionsIn(db, span).select('id').execute()).map(({ id }) => id))
}

/** The whole log. */
export const everything: Span = { from: null, to: null, program: null, phase: null, deloads: 'with' }
