const MARK = '\\ '
const NAMED: Partial<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' }
const ESCAPE = /\\(?:([nrt\\])|u([\da-fA-F]{4})|$)/g
/** Letters that no editor shows as they are, or that some take for the end of a line. */
const ODD = /(?=\p{Cc})[^\t]|[\u2028\u2029\uFEFF]/u
const WRITTEN = /[\p{Cc}\u2028\u2029\uFEFF\\]/gu

/** Whether text is marked to be taken letter for letter: `\ RPE 8` is the words “RPE 8” and no rating. */
export const isLiteral = (text: string): boolean => text.startsWith(MARK)

/** Whether text holds letters that only literal text can write down safely. */
export const hasOddLetters = (text: string): boolean => ODD.test(text)

/**
 * The text that is meant: itself, or what stands behind the mark `\ ` up to the end or to a last `\`, which keeps the
 * spaces before it. There `\\` is a backslash, `\n`, `\r`, `\t` and `\u2028` are the letters they name, and any other
 * backslash is one.
 */
export const parseLiteral = (text: string): string =>
  isLiteral(text)
    ? text
        .slice(MARK.length)
        .replace(ESCAPE, (_whole, name: string | undefined, code: string | undefined) =>
          code === undefined ? (NAMED[name ?? ''] ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
        )
    : text

function written(letter: string): string {
  const name = Object.keys(NAMED).find((key) => NAMED[key] === letter)
  return `\\${name ?? `u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`}`
}

/** The marked text that `parseLiteral` reads back, whatever the text is. */
export function formatLiteral(text: string): string {
  const body = text.replace(WRITTEN, written)
  return `${MARK}${body}${body === '' || /\s$/.test(body) ? '\\' : ''}`
}
