import type { Failure } from '#shared/errors.ts'
import type { Language } from '#shared/messages/index.ts'
import type { AnalyticsRoute } from './answers.ts'

/** What the thread is started with: the path of the database. */
export interface WorkerStart {
  database: string
}

/** A question, its input parsed. `today` counts days from 1970-01-01; failures are told in that language. */
export interface Question {
  route: AnalyticsRoute
  input: unknown
  today: number
  language: Language
}

/** What is said to the thread. */
export type ToWorker = { do: 'answer'; number: number; question: Question } | { do: 'quit' }

/** What became of a question: an answer, a failure that somebody can act on, or an error that nobody foresaw. */
export type Outcome = { data: unknown } | { failure: Failure } | { error: unknown }

/** What the thread says. */
export type FromWorker = { number: number } & Outcome
