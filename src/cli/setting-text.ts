import { z } from 'zod'
import { type Settings, settingsSchema } from '#shared/contract/settings.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { t } from '#shared/messages/index.ts'
import { parseDecimal } from '#shared/notation/number.ts'

type Setting = keyof Settings

const NONE = 'none'
const SWITCHES: Record<string, boolean> = { on: true, true: true, off: false, false: false }

/** What a setting of several parts looks like. */
const EXAMPLES: Partial<Record<Setting, string>> = {
  setTarget: '{"min":8,"max":18}',
  muscleTargets: '{"chest":{"min":10,"max":20}}',
  warmupRamp: '[{"percent":50,"reps":5},{"percent":75,"reps":3}]',
  bars: '{"barbell":20}',
  plates: '[{"weightKg":20,"pairs":2}]',
  steps: '{"dumbbell":2}',
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a text says of a setting, for its schema to judge; undefined where it should be JSON and is none. */
function valueIn(name: Setting, text: string): unknown {
  const schema: z.ZodType = settingsSchema.shape[name]
  const isOptional = schema instanceof z.ZodNullable
  if (isOptional && text === NONE) return null
  const inner = isOptional ? schema.unwrap() : schema
  if (inner instanceof z.ZodBoolean) return SWITCHES[text] ?? text
  if (inner instanceof z.ZodNumber) return parseDecimal(text) ?? text
  return EXAMPLES[name] ? parsedJson(text) : text
}

/**
 * Reads the value of a setting: `on` and `off`, numbers with a decimal point or comma, JSON where it has several parts, and
 * `none` where it may be left open. Problems are in words.
 */
export function readSetting(name: Setting, text: string): { patch: Partial<Settings> } | { problems: string[] } {
  const value = valueIn(name, text)
  if (value === undefined) {
    return { problems: [`${name}: ${t('cli.config.notJson', { example: EXAMPLES[name] ?? '' })}`] }
  }
  const read = settingsSchema.partial().safeParse({ [name]: value }, { error: issueWords })
  if (read.success) return { patch: Object.fromEntries(Object.entries(read.data)) }
  return { problems: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
}

/** The text of a setting's value that `readSetting` reads back. */
export function settingText(value: Settings[Setting]): string {
  if (value === null) return NONE
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
