import type { ReadDb } from '#main/db/schema.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { progress } from './exercise/progress.ts'
import { muscles } from './muscles/muscles.ts'
import { deloads } from './programs/deloads.ts'
import { phases } from './programs/phases.ts'
import { programWeek } from './programs/program-week.ts'
import { programWeeks } from './programs/program-weeks.ts'
import { records } from './records/records.ts'
import { rpe } from './rpe.ts'
import { scope } from './scope.ts'
import { openView, type View } from './view.ts'
import { consistency } from './weeks/consistency.ts'
import { frequency } from './weeks/frequency.ts'
import { trainingWeeks } from './weeks/weeks.ts'
import { year } from './weeks/year.ts'

type Handlers = HandlersOf<'analytics'>
/** The routes of analytics. */
export type AnalyticsRoute = keyof Handlers
type Answers = {
  [R in AnalyticsRoute]: (view: View, input: Parameters<Handlers[R]>[0]) => ReturnType<Handlers[R]>
}

const answers: Answers = {
  'analytics.scope': scope,
  'analytics.weeks': trainingWeeks,
  'analytics.programWeeks': programWeeks,
  'analytics.programWeek': programWeek,
  'analytics.muscles': muscles,
  'analytics.rpe': rpe,
  'analytics.records': records,
  'analytics.phases': phases,
  'analytics.deloads': deloads,
  'analytics.year': year,
  'analytics.consistency': consistency,
  'analytics.frequency': frequency,
  'analytics.exercise': progress,
}

/** Every route of analytics. */
export const analyticsRoutes = Object.keys(answers) as AnalyticsRoute[]

/** Answers a question from the totals there are. `input` is what the contract made of it, `today` counts days from 1970-01-01. */
export async function answer(db: ReadDb, route: AnalyticsRoute, input: unknown, today: number): Promise<unknown> {
  const make = answers[route] as (view: View, input: unknown) => Promise<unknown>
  return make(await openView(db, today), input)
}
