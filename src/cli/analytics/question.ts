import type { z } from 'zod'
import type { Figures } from '#cli/figures.ts'
import type { Answering } from '#main/from-files/from-files.ts'
import { analyticsErrors } from '#shared/contract/analytics.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'
import { AppError } from '#shared/errors.ts'
import type { MessageKey } from '#shared/messages/index.ts'

/** Options that narrow a question down; each question takes some of them. */
export type Filter = 'from' | 'to' | 'program' | 'phase' | 'week' | 'deloads' | 'limit'

/** What a question is asked with. */
export interface Asked {
  span: Span
  limit: number | null
  /** As it was typed. */
  week: string | null
  settings: Settings
  isLogEmpty: boolean
}

/** One question of `analytics`. `value` is what its own option was given. */
export interface Question<Value, Answer> {
  takes: readonly Filter[]
  /** What one of them cannot do without. */
  needs?: Partial<Record<Filter, Filter>>
  /** What `--json` writes. */
  shape: z.ZodType
  ask(log: Answering, value: Value, asked: Asked): Promise<Answer>
  /** The document of an answer, where that is not the answer itself. */
  json?(answer: Answer): unknown
  /** The answer in words and tables; none where there is nothing in it. */
  lines(answer: Answer, figures: Figures): string[]
  /** What is said then, where it is more than that nothing was logged. */
  nothing?: MessageKey
}

/** The filters of every question about a span. */
export const SPAN: readonly Filter[] = ['from', 'to', 'program', 'phase', 'deloads']

/** Gives a question its types. */
export const question = <Value, Answer>(made: Question<Value, Answer>): Question<Value, Answer> => made

/** Asks about an exercise. In an empty log there is no name that nobody knows, only nothing to tell. */
export async function askOfName<Answer>(
  { isLogEmpty }: Pick<Asked, 'isLogEmpty'>,
  nothing: Answer,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    const isUnknown = error instanceof AppError && error.code === analyticsErrors.UNKNOWN_EXERCISE
    if (isUnknown && isLogEmpty) return nothing
    throw error
  }
}
