import { t } from '#shared/messages/index.ts'
import { inOrder } from '../in-order.ts'
import type { Problem } from '../result.ts'
import type { Shape } from './shape.ts'

export type Json = Record<string, unknown>

/** Whether a JSON value is an object. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNothing = (value: unknown): boolean =>
  value == null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

/** One object of an older file: gives what it holds by the keys of 0.1.0 and knows what nobody asked for. */
export class Node {
  readonly reading: Reading
  readonly path: string
  private readonly value: Json
  private readonly taken = new Set<string>()

  constructor(reading: Reading, path: string, value: Json) {
    this.reading = reading
    this.path = path
    this.value = value
    reading.nodes.push(this)
  }

  /** How the file spells a key. */
  spelling(key: string): string {
    const spellings = this.reading.shape.spell(key)
    return spellings.find((s) => this.value[s] != null) ?? spellings.find((s) => s in this.value) ?? spellings[0] ?? key
  }

  /** The path of a key as the file spells it. */
  pathOf(key: string): string {
    return this.path === '' ? this.spelling(key) : `${this.path}.${this.spelling(key)}`
  }

  /** The value of a key; absent, and empty text, are null. */
  take(key: string): unknown {
    const spelling = this.spelling(key)
    this.taken.add(spelling)
    const value = Object.hasOwn(this.value, spelling) ? this.value[spelling] : null
    return value === '' ? null : (value ?? null)
  }

  /** The object under a key; null where there is none. Anything else under it is a problem. */
  child(key: string): Node | null {
    const value = this.take(key)
    if (value === null) return null
    if (isRecord(value)) return new Node(this.reading, this.pathOf(key), value)
    this.reading.refuse(this.pathOf(key), t('rules.wrongType.object'))
    return null
  }

  /** The objects of a list in the order of their numbers; members that are null are left out with a warning. */
  rows(key: string, numberKey: string): Node[] {
    const list = this.take(key)
    const path = this.pathOf(key)
    if (list === null) return []
    if (!Array.isArray(list)) return this.reading.refuse(path, t('rules.wrongType.array'))
    const nodes = list.flatMap((member: unknown, i) => this.member(member, `${path}[${i}]`))
    const { rows, isBroken } = inOrder(nodes, (node) => node.take(numberKey) ?? undefined)
    if (isBroken) this.reading.warnings.push(t('sessionFile.warnings.renumbered', { path }))
    return rows.map(({ row }) => row)
  }

  private member(member: unknown, path: string): Node[] {
    if (isRecord(member)) return [new Node(this.reading, path, member)]
    if (member !== null) return this.reading.refuse(path, t('rules.wrongType.object'))
    this.reading.warnings.push(t('sessionFile.warnings.nullMember', { path }))
    return []
  }

  /** What the object holds under keys that nobody took. */
  leftovers(): [key: string, value: unknown][] {
    const { saysNothing } = this.reading.shape
    return Object.entries(this.value).filter(
      ([key, value]) => !this.taken.has(key) && !isNothing(value) && saysNothing[key] !== value,
    )
  }
}

/** One reading of an older file: what was found on the way, and where each piece of the document came from. */
export class Reading {
  readonly shape: Shape
  readonly warnings: string[] = []
  readonly problems: Problem[] = []
  readonly nodes: Node[] = []
  /** Weights of the file are in pounds. */
  inPounds = false
  private readonly origins = new WeakMap<object, Node>()

  constructor(shape: Shape) {
    this.shape = shape
  }

  /** Notes a problem; the file is no session then. */
  refuse(path: string, message: string): never[] {
    this.problems.push({ path, message })
    return []
  }

  /** Remembers that a piece of the document was read from a node. */
  from<T extends object>(node: Node, piece: T): T {
    this.origins.set(piece, node)
    return piece
  }

  /** Says which keys nobody took. */
  warnOfLeftovers(): void {
    for (const node of this.nodes) {
      for (const [key] of node.leftovers()) {
        const path = node.path === '' ? key : `${node.path}.${key}`
        this.warnings.push(t('sessionFile.warnings.unknownKey', { path }))
      }
    }
  }

  /** Where in the older file a path of the document made from it stands. */
  locate(document: object, path: readonly PropertyKey[]): string {
    let at: unknown = document
    let node = this.origins.get(document)
    let rest: PropertyKey[] = []
    for (const key of path) {
      at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
      const origin = typeof at === 'object' && at !== null ? this.origins.get(at) : undefined
      node = origin ?? node
      rest = origin ? [] : [...rest, key]
    }
    const [first, ...others] = rest
    const start = first === undefined ? (node?.path ?? '') : (node?.pathOf(String(first)) ?? String(first))
    return others.reduce<string>(
      (text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
      start,
    )
  }
}
