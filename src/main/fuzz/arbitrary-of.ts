import fc from 'fast-check'
import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** Texts that programs stumble over. */
const NASTY_TEXTS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\x',
  'CON',
  'a\0b',
  '\ud800',
  '\u202etxt.exe',
  'e\u0301',
  '\u{1f4aa}'.repeat(50),
  '<img src=x onerror=alert(1)>',
  `'; drop table sessions; --`,
  '%_"*',
  '$(reboot)',
  '{{count}} $t(app.title)',
  'NaN',
  '1e999',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-02-16T25:61',
  'x'.repeat(70_000),
]
const NASTY_NUMBERS = [0, -0, -1, 0.1, 1e-320, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, Number.MAX_VALUE]

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, '', [], {}, ...NASTY_NUMBERS, ...NASTY_TEXTS),
  fc.constant(JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}')),
  fc.jsonValue({ maxDepth: 3 }),
)

/** What an arbitrary takes real values from; it may grow while values are made. */
export interface Pool {
  /** Texts that mean something to the app under test: ids, names, days. */
  texts: string[]
  /** For the members that name places on disk. */
  paths: string[]
}

/** A text of the pool that fits; one that does not where there is none. */
const known = (pool: Pool, fits: RegExp): fc.Arbitrary<string> =>
  fc.nat().map((pick) => {
    const fitting = pool.texts.filter((text) => fits.test(text))
    return fitting[pick % fitting.length] ?? 'unknown'
  })

const PATHS = /^(paths?|target|file|folder|out)$/i

function textOf({ pattern = '', maxLength = 50 }: JsonSchema, pool: Pool): fc.Arbitrary<string> {
  const fits = new RegExp(pattern, 'u')
  const anyText = fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 50) })
  const made = pattern === '' ? fc.oneof(fc.constantFrom(...NASTY_TEXTS), anyText) : fc.stringMatching(fits)
  return fc.oneof({ weight: 3, arbitrary: known(pool, fits) }, { weight: 1, arbitrary: made })
}

const numberOf = ({ type, minimum = -1e6, maximum = 1e6 }: JsonSchema): fc.Arbitrary<number> =>
  type === 'integer'
    ? fc.integer({ min: Math.max(Math.ceil(minimum), -(2 ** 53)), max: Math.min(Math.floor(maximum), 2 ** 53) })
    : fc.double({ min: minimum, max: maximum, noNaN: true })

function objectOf(schema: JsonSchema, pool: Pool, root: JsonSchema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema
  const members = Object.entries(properties).map(([name, member]) => {
    const places = PATHS.test(name) ? { ...pool, texts: pool.paths } : pool
    return [name, shaped(member as JsonSchema, places, root)] as const
  })
  const record = fc.record(Object.fromEntries(members), { requiredKeys: required })
  if (typeof additionalProperties !== 'object') return record
  const more = fc.dictionary(known(pool, /^/), shaped(additionalProperties, pool, root), { maxKeys: 4 })
  return fc.tuple(record, more).map(([a, b]) => ({ ...a, ...b }))
}

function wellShaped(schema: JsonSchema, pool: Pool, root: JsonSchema): fc.Arbitrary<unknown> {
  const { $ref, anyOf, oneOf, enum: values, const: constant, type, items, maxItems = 5, minItems = 0 } = schema
  if ($ref) return wellShaped(definition($ref, root), pool, root)
  const choices = anyOf ?? oneOf
  if (choices) return fc.oneof(...choices.map((choice) => wellShaped(choice as JsonSchema, pool, root)))
  if (values) return fc.constantFrom(...values)
  if ('const' in schema) return fc.constant(constant)
  if (type === 'object') return objectOf(schema, pool, root)
  if (type === 'array') {
    const item = shaped((items ?? {}) as JsonSchema, pool, root)
    return fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 5) })
  }
  if (type === 'string') return textOf(schema, pool)
  if (type === 'number' || type === 'integer') return numberOf(schema)
  if (type === 'boolean') return fc.boolean()
  return type === 'null' ? fc.constant(null) : nasty
}

function definition(ref: string, root: JsonSchema): JsonSchema {
  const found = ref === '#' ? root : root.$defs?.[ref.replace('#/$defs/', '')]
  if (!found) throw new Error(`No ${ref} in the schema`)
  return found as JsonSchema
}

const shaped = (schema: JsonSchema, pool: Pool, root: JsonSchema): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 60, arbitrary: fc.memo(() => wellShaped(schema, pool, root))() }, { weight: 1, arbitrary: nasty })

/** Values for a zod schema: most have its shape, some are wrong in one place, a few are anything. */
export function arbitraryOf(schema: z.ZodType, pool: Pool): fc.Arbitrary<unknown> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return fc.oneof({ weight: 9, arbitrary: wellShaped(root, pool, root) }, { weight: 1, arbitrary: nasty })
}
