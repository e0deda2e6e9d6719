import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { LAST_REVISION } from './file-schema.ts'
import { fileSchemaText, SCHEMA_PATH } from './json-schema.ts'
import { serializeSession } from './serialize.ts'

const schemaText = readFileSync(SCHEMA_PATH, 'utf8')
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats.default(ajv)
const validate = ajv.compile(JSON.parse(schemaText))

function expectValid(text: string): void {
  validate(JSON.parse(text))
  expect(validate.errors).toBeNull()
}

describe('the JSON Schema', () => {
  it('is current; `npm run schema` writes it', () => {
    expect(schemaText).toBe(fileSchemaText())
  })

  it('takes every file that is written', () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(LAST_REVISION), (session, revision) =>
        expectValid(serializeSession(session, revision)),
      ),
      { numRuns: 300 },
    )
  })

  it('takes the golden file', () => {
    expectValid(readFileSync('data/golden/session-0.1.0.json', 'utf8'))
  })

  it.each([
    ['an RPE of 11', (text: string) => text.replace('"rpe": 8,', '"rpe": 11,')],
    ['a quarter RPE', (text: string) => text.replace('"rpe": 8,', '"rpe": 8.25,')],
    ['a key of its own', (text: string) => text.replace('"userId"', '"mood": 1, "userId"')],
    ['a session without a date', (text: string) => text.replace(/ {2}"date": .*\n/, '')],
    ['another version', (text: string) => text.replace('"0.1.0"', '"0.2.0"')],
    ['a weight as text', (text: string) => text.replace('"weightKg": 80,', '"weightKg": "80",')],
  ])('refuses %s', (_, change) => {
    const text = readFileSync('data/golden/session-0.1.0.json', 'utf8')
    expect(change(text)).not.toBe(text)
    expect(validate(JSON.parse(change(text)))).toBe(false)
  })
})
