const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Signs that take two cells of a terminal: those of East Asia and pictures. */
const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\ufe0f|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u

const signsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)
const cellsOf = (sign: string): number => (WIDE.test(sign) ? 2 : 1)

/** How many cells of a terminal a text takes. */
export const widthOf = (text: string): number =>
  /^[\u0020-\u007e]*$/.test(text) ? text.length : signsOf(text).reduce((sum, sign) => sum + cellsOf(sign), 0)

/** Fills a text with spaces to a width, at its end or (`right`) before it. */
export function padded(text: string, width: number, right = false): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? space + text : text + space
}

/** Pieces of a word that is wider than a line. */
function cut(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of signsOf(word)) {
    if (piece !== '' && widthOf(piece) + cellsOf(sign) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}

/** Breaks a text into lines of a width: behind a comma or semicolon where that is enough, else at spaces, else within a word. */
export function wrapped(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  const put = (piece: string): void => {
    if (line !== '' && widthOf(line) + 1 + widthOf(piece) <= width) line += ` ${piece}`
    else {
      if (line !== '') lines.push(line)
      line = piece
    }
  }
  for (const phrase of text.split(/(?<=[,;]) /)) {
    if (widthOf(phrase) <= width) put(phrase)
    else for (const word of phrase.split(' ')) for (const piece of cut(word, width)) put(piece)
  }
  return [...lines, line]
}
