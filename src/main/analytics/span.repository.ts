import { sql } from 'kysely'
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

/**
 * The exercises of a span that were logged under one of these keys: key by key and day by day in the order of the table, so
 * that nothing else is read and nothing sorted.
 */
export const exercisesIn = (db: ReadDb, keys: readonly string[], span: Span) =>
  db
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(keys)})`.as('asked'))
    .innerJoin('exercise_totals', (join) => join.on(sql`exercise_totals.exercise_key`, '=', sql`asked.value`))
    .where('exercise_totals.day', '>=', firstOf(span))
    .where('exercise_totals.day', '<=', lastOf(span))
    .$if(span.deloads === 'without', (query) => query.where('exercise_totals.is_deload_week', '=', 0))
    .$if(span.program !== null || span.phase !== null, (query) =>
      query.where('exercise_totals.session_row', 'in', sessionsIn(db, span).select('id')),
    )

/** The whole log. */
export const everything: Span = { from: null, to: null, program: null, phase: null, deloads: 'with' }
