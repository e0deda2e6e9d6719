import type { z } from 'zod'

/** Writes one JSON document of a documented shape to standard output. */
export const printJson = <T extends z.ZodType>(shape: T, value: z.input<T>): void =>
  void process.stdout.write(`${JSON.stringify(shape.parse(value), null, 2)}\n`)

/** Control characters but tab and line end: a note may hold them, a terminal would obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

const shown = (text: string): string => text.replace(CONTROLS, '\ufffd')

/** Writes a line to standard output. */
export const print = (line = ''): void => void process.stdout.write(`${shown(line)}\n`)

/** Writes a line to standard error. */
export const complain = (line: string): void => void process.stderr.write(`${shown(line)}\n`)

/** Rows as columns of equal width, two spaces apart; columns with a number stand right. */
export function table(head: readonly string[], rows: readonly (string | number)[][]): string {
  const lines = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  const cell = (text: string, i: number): string =>
    rows.some((row) => typeof row[i] === 'number') ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n')
}
