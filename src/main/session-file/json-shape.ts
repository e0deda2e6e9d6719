/** What is odd about a JSON text that `JSON.parse` would let pass. */
export interface JsonShape {
  deepest: number
  /** The text ends inside a list, an object or a string. */
  torn: boolean
  duplicateKey: string | null
  /** A key is `__proto__`, which assignment would take for the prototype. */
  hasProto: boolean
}

interface Frame {
  /** Keys seen so far; null in a list. */
  keys: Set<string> | null
  expectsKey: boolean
}

const [SPACE, QUOTE, COMMA, BRACE, BRACKET, END_BRACE, END_BRACKET] = Buffer.from(' ",{[}]')

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at > 0) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at
    at = text.indexOf('"', at + 1)
  }
  return -1
}

function keyOf(inner: string): string {
  if (!inner.includes('\\')) return inner
  try {
    return String(JSON.parse(`"${inner}"`))
  } catch {
    return inner
  }
}

/** Walks a text of at most `maxDepth` levels once, without recursion, and stops where it goes deeper. */
export function jsonShape(text: string, maxDepth: number): JsonShape {
  const frames: Frame[] = []
  const shape: JsonShape = { deepest: 0, torn: false, duplicateKey: null, hasProto: false }
  let frame: Frame | undefined
  const open = (isObject: boolean) => {
    frame = { keys: isObject ? new Set() : null, expectsKey: isObject }
    frames.push(frame)
    shape.deepest = Math.max(shape.deepest, frames.length)
  }
  for (let at = 0; at < text.length && frames.length <= maxDepth; at += 1) {
    const char = text.charCodeAt(at)
    // Most of a text is what its lines are set in by.
    if (char === SPACE) continue
    if (char === QUOTE) {
      const end = endOfString(text, at)
      if (end < 0) return { ...shape, torn: true }
      if (frame?.keys && frame.expectsKey) {
        const key = keyOf(text.slice(at + 1, end))
        if (frame.keys.has(key)) shape.duplicateKey ??= key
        if (key === '__proto__') shape.hasProto = true
        frame.keys.add(key)
        frame.expectsKey = false
      }
      at = end
    } else if (char === COMMA) {
      if (frame?.keys) frame.expectsKey = true
    } else if (char === BRACE || char === BRACKET) open(char === BRACE)
    else if (char === END_BRACE || char === END_BRACKET) {
      frames.pop()
      frame = frames.at(-1)
    }
  }
  return { ...shape, torn: frames.length > 0 }
}
