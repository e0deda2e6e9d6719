import { join } from 'node:path'
import { analyse } from 'scslre'
import { expect, test } from 'vitest'
import { readSource } from './source.ts'

const root = join(import.meta.dirname, '../..')
const source = readSource()

interface Regex {
  file: string
  source: string
  flags: string
}

/** The expressions that files make of texts when they are loaded: what `new RegExp` was really given. */
async function madeOnLoad(): Promise<Regex[]> {
  const files = new Set(source.makers('RegExp').map(({ file }) => file))
  const made: Regex[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: [string, string?]) {
      const regex = Reflect.construct(target, given) as RegExp
      // The line below this one is whoever made it: a library's own are not the app's.
      const file = /\/(src\/[^:)]+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1]
      if (file) made.push({ file, source: regex.source, flags: regex.flags })
      return regex
    },
  })
  try {
    for (const file of files) await import(/* @vite-ignore */ join(root, file))
  } finally {
    globalThis.RegExp = Original
  }
  return made
}

const slow = ({ source: text, flags }: Regex): string[] =>
  analyse({ source: text, flags }, { assumeRejectingSuffix: false }).reports.map(({ type }) => type)

test('the checker knows a slow expression from a quick one', () => {
  expect(slow({ file: '', source: '^(a+)+$', flags: '' })).not.toEqual([])
  expect(slow({ file: '', source: '\\s*x$', flags: '' })).not.toEqual([])
  expect(slow({ file: '', source: '^\\s{0,9}x$', flags: 'i' })).toEqual([])
})

test('no text makes an expression of the app take more than linear time', async () => {
  const literals = source.regexes().map(({ file, value }) => ({ file, source: value.pattern, flags: value.flags }))
  const made = await madeOnLoad()
  expect(literals.length).toBeGreaterThan(200)
  expect(made.length).toBeGreaterThan(20)
  const found = [...literals, ...made].flatMap((regex) => slow(regex).map((type) => ({ ...regex, type })))
  expect(found).toEqual([])
})
