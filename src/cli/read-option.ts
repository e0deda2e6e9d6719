import { InvalidArgumentError } from 'commander'
import { z } from 'zod'
import { sessionFilterSchema } from '#shared/contract/sessions.ts'
import { spanSchema } from '#shared/contract/span.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { labelSchema } from '#shared/domain/text.ts'

/** Reads an option by a schema; what does not fit is wrong usage. */
function reader<T>(schema: z.ZodType<T>, prepare: (text: string) => unknown): (text: string) => T {
  return (text) => {
    const read = schema.safeParse(prepare(text), { error: issueWords })
    if (read.success) return read.data
    throw new InvalidArgumentError(read.error.issues.map(({ message }) => message).join(' '))
  }
}

const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)
const trimmed = (text: string): string => text.trim()
const { from, phase } = spanSchema.shape

/** Reads how many are wanted, 1 to 100,000. */
export const readCount = reader(z.int().min(1).max(100_000), wholeNumber)
/** Reads how many sessions are wanted, 1 or more. */
export const readSessionCount = reader(sessionFilterSchema.shape.limit.unwrap(), wholeNumber)
/** Reads the number of a phase or week. */
export const readNumber = reader(phase.unwrap().unwrap(), wholeNumber)
/** Reads the number of a year. */
export const readYear = reader(z.int().min(1).max(9999), wholeNumber)
/** Reads a day, `2026-03-31`. */
export const readDay = reader(from.unwrap().unwrap(), trimmed)
/** Reads the name of a program or an exercise. */
export const readLabel = reader(labelSchema, trimmed)
/** Reads a text to search for. */
export const readText = reader(sessionFilterSchema.shape.text.unwrap().unwrap(), trimmed)
