import { z } from 'zod'
import { rule } from './rule.ts'

/** Text of at most `max` UTF-16 units without half characters, which no UTF-8 file can hold. */
export const wellFormed = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed(), rule('rules.textBroken'))

/** A name or label: one line, not blank, no space at its ends. */
export const labelSchema = wellFormed(500).refine(
  (text) => text !== '' && text === text.trim() && !/[\r\n\0]/.test(text),
  rule('rules.labelBlank'),
)

/** Free text over any number of lines; absent text is null, never ''. */
export const notesSchema = wellFormed(20_000)
  .refine((text) => text !== '', rule('rules.textEmpty'))
  .nullable()
  .default(null)
