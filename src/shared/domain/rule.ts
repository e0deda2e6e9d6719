import type { z } from 'zod'
import { type MessageKey, t } from '#shared/messages/index.ts'

/** A rule of the domain: its words come from the message catalogue when it is broken, so they follow the language. */
export const rule = (key: MessageKey, path?: (string | number)[]) => ({
  error: () => t(key),
  ...(path ? { path } : {}),
})

const wrongType: Record<string, MessageKey> = {
  number: 'rules.wrongType.number',
  int: 'rules.wrongType.int',
  string: 'rules.wrongType.string',
  boolean: 'rules.wrongType.boolean',
  array: 'rules.wrongType.array',
  object: 'rules.wrongType.object',
}

const isCounted = (origin: string): boolean => origin === 'string' || origin === 'array'
const oneOf = (values: readonly unknown[]): string => t('rules.notOneOf', { values: values.map(String).join(', ') })

/**
 * Words for what a schema refuses without a rule of its own, such as a text where a number is due.
 * Pass it to `safeParse(value, { error: issueWords })`: zod's own words are English only.
 */
export const issueWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? t('rules.missing') : t(wrongType[issue.expected] ?? 'rules.format')
    case 'unrecognized_keys':
      return t('rules.unknownKey')
    case 'too_small':
      return t(isCounted(issue.origin) ? 'rules.tooShort' : 'rules.tooSmall', { minimum: Number(issue.minimum) })
    case 'too_big':
      return t(isCounted(issue.origin) ? 'rules.tooLong' : 'rules.tooBig', { maximum: Number(issue.maximum) })
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : t('rules.format')
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return t('rules.format')
  }
}
