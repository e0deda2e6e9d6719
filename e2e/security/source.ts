import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'

const root = join(import.meta.dirname, '../..')

interface Node {
  type: string
  [key: string]: unknown
}

/** Something found in the source: the file, and what stands there. */
export interface Found {
  file: string
  value: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function* walk(value: unknown): Generator<Node> {
  if (isNode(value)) yield value
  if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* walk(child)
}

/** What an expression is where it is plain: a literal's value, or the name of its kind. */
function plain(value: unknown): unknown {
  if (!isNode(value)) return value
  if (/^(?:String|Boolean|Numeric)Literal$/.test(value.type)) return value.value
  return value.type
}

const nameOf = (node: unknown): unknown => (isNode(node) ? (node.value ?? nameOf(node.property)) : undefined)

/** The source of the app without its tests, as syntax trees. */
export function readSource(pattern = 'src/**/*.{ts,tsx}') {
  const files = globSync(pattern, { cwd: root })
    .filter((file) => !/\.(?:test|testing)\.tsx?$|\/testing(?:\/|\.ts$)/.test(file))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return { file, nodes: [...walk(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x') }))] }
    })
  const all = <T>(look: (node: Node) => T | undefined): { file: string; value: T }[] =>
    files.flatMap(({ file, nodes }) =>
      nodes.flatMap((node) => {
        const value = look(node)
        return value === undefined ? [] : [{ file, value }]
      }),
    )

  return {
    count: files.length,
    /** Every `name: value` of an object. */
    properties: (name: string): Found[] =>
      all((node) => (node.type === 'KeyValueProperty' && nameOf(node.key) === name ? plain(node.value) : undefined)),
    /** Every call of a function or method of that name; the value is its first argument where that is plain. */
    calls: (name: string): Found[] =>
      all((node) => {
        if (node.type !== 'CallExpression' || nameOf(node.callee) !== name) return undefined
        const [first] = node.arguments as { expression: unknown }[]
        return plain(first?.expression) ?? null
      }),
    /** Every use of a name: variables, members, attributes. */
    names: (...names: string[]): Found[] =>
      all((node) => (node.type === 'Identifier' && names.includes(String(node.value)) ? node.value : undefined)),
    /** Every member that is taken of a variable. */
    members: (object: string): Found[] =>
      all((node) =>
        node.type === 'MemberExpression' && nameOf(node.object) === object ? nameOf(node.property) : undefined,
      ),
    /** Every text in the code that matches. */
    texts: (pattern: RegExp): Found[] =>
      all((node) => {
        const text = node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.cooked : null
        return typeof text === 'string' && pattern.test(text) ? text : undefined
      }),
    /** Every `new Name(…)` and `Name(…)`. */
    makers: (name: string): Found[] =>
      all((node) =>
        /^(?:New|Call)Expression$/.test(node.type) && nameOf(node.callee) === name ? node.type : undefined,
      ),
    /** Every literal of a regular expression. */
    regexes: (): { file: string; value: { pattern: string; flags: string } }[] =>
      all((node) =>
        node.type === 'RegExpLiteral' ? { pattern: String(node.pattern), flags: String(node.flags) } : undefined,
      ),
  }
}

/** The built files of a folder of `out`, without maps. */
export const readBuilt = (pattern: string): { file: string; text: string }[] =>
  globSync(`out/${pattern}`, { cwd: root })
    .filter((file) => !file.endsWith('.map'))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
