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
