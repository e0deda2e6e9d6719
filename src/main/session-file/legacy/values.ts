import { repTempoSchema } from '#shared/domain/exercise.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { t } from '#shared/messages/index.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import type { Node } from './reading.ts'

/** A number without binary float noise; text such as `62,5` is read. Anything else stays for the schema to refuse. */
export function asNumber(value: unknown): unknown {
  if (typeof value === 'number') return roundTo(value, 4)
  return typeof value === 'string' ? (parseDecimal(value) ?? value) : value
}

/** Free text as it stands. A bare number is text as well. */
export const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)

/** One line of text without space at its ends; null where nothing is left. */
export function asLabel(value: unknown): unknown {
  const text = asText(value)
  if (typeof text !== 'string') return text
  const lines = text.split(/[\r\n\0]+/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ') || null
}

/** A list of labels: every line of every member is one. */
export function asLabels(value: unknown): unknown {
  if (value === null) return []
  const members: unknown[] = Array.isArray(value) ? value : [value]
  return members.flatMap((member) => {
    const lines: unknown[] = typeof member === 'string' ? member.split(/[\r\n\0]+/) : [member]
    return lines.map(asLabel).filter((label) => label !== null)
  })
}

/** Yes or no; absent is no. */
export const asYesNo = (value: unknown): unknown => (value === 1 ? true : value === 0 ? false : (value ?? false))

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}[\d:.]*)\s*(Z|[+-]\d{2}:?\d{2})?$/

/** The wall clock of a moment, and the offset that stood behind it. Microseconds stay. */
export function asDate(value: unknown): { date: unknown; timeZone: string | null } {
  const match = typeof value === 'string' ? MOMENT.exec(value.trim()) : null
  if (!match) return { date: typeof value === 'string' ? value.trim() : value, timeZone: null }
  const zone = match[3] === 'Z' ? 'UTC' : (match[3]?.replace(':', '') ?? null)
  return { date: `${match[1]}T${match[2]}`, timeZone: zone }
}

/** Minutes of a rest: a number, or `{ minutes, seconds }`. */
export function takeRest(node: Node, key: string): unknown {
  const value = asNumber(node.take(key))
  if (value === null || typeof value !== 'object') return value
  const rest = node.child(key)
  const [minutes, seconds] = [asNumber(rest?.take('minutes') ?? null), asNumber(rest?.take('seconds') ?? null)]
  if (minutes === null && seconds === null) return null
  return roundTo(Number(minutes ?? 0) + Number(seconds ?? 0) / 60, 4)
}

/** The notes of a row, and what fits no other field of it. */
export class Notes {
  private readonly node: Node
  private readonly lines: unknown[]

  constructor(node: Node, key = 'notes') {
    this.node = node
    const text = asText(node.take(key))
    this.lines = text === null ? [] : [text]
  }

  /** Puts a value that fits no field into the notes and says so. */
  add(key: string, value: unknown): void {
    const words = typeof value === 'string' ? value : JSON.stringify(value)
    this.addText(this.node.pathOf(key), `${this.node.spelling(key)}: ${words}`)
  }

  /** Puts text about a place of the file into the notes and says so. */
  addText(path: string, text: string): void {
    this.lines.push(text)
    this.node.reading.warnings.push(t('sessionFile.warnings.movedToNote', { path, text }))
  }

  /** The notes as one text; null where there are none, and as it stands where it is no text. */
  value(): unknown {
    if (this.lines.length < 2) return this.lines[0] ?? null
    return this.lines.map(String).join('\n')
  }
}

/** A tempo the domain knows; any other goes into the notes. */
export function takeTempo(node: Node, notes: Notes): unknown {
  const tempo = asLabel(node.take('repTempo'))
  if (tempo === null || repTempoSchema.safeParse(tempo).success) return tempo
  notes.add('repTempo', tempo)
  return null
}

/** The number of a phase or week: `2`, `"2"` or `"phase 2"`. Any other text goes into the notes. */
export function takeNumbered(node: Node, key: string, notes: Notes): unknown {
  const value = node.take(key)
  if (typeof value !== 'string') return asNumber(value)
  const match = /^(?:[a-z]+\s*)?(\d{1,3})$/i.exec(value.trim())
  if (match) return Number(match[1])
  notes.add(key, value)
  return null
}
