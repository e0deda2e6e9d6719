/**
 * A place in one line of text. Every pattern given to it must be sticky (`y`), so that reading only ever moves forward
 * and a line of any length is read in time linear in its length.
 */
export class Scanner {
  readonly text: string
  position = 0

  constructor(text: string) {
    this.text = text
  }

  /** What the pattern matches right here; the place moves behind it. Null, without moving, when it does not match. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.look(pattern)
    if (match) this.position += match[0].length
    return match
  }

  /** What the pattern matches right here, without moving. */
  look(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position
    return pattern.exec(this.text)
  }

  get atEnd(): boolean {
    return this.position >= this.text.length
  }
}

/** A decimal with a comma or a point. */
export const NUMBER = String.raw`\d{1,9}(?:[.,]\d{1,9})?`
/** A unit of weight. */
export const UNIT = '(?:kgs?|kilos?|lbs?|pounds?)(?![a-wyz])'
/** What stands between a weight and its repetitions. White space is bounded, so that no pattern can go back far. */
export const TIMES = String.raw`\s{0,20}[x×✕*]\s{0,20}`

/** A sticky pattern that does not care about case. */
export const sticky = (source: string): RegExp => new RegExp(source, 'iy')
