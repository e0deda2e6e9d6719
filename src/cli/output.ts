/** Writes one JSON document to standard output. */
export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

/** Writes a line to standard output. */
export const print = (line = ''): void => void process.stdout.write(`${line}\n`)

/** Writes a line to standard error. */
export const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Rows as columns of equal width, two spaces apart; numbers stand right. */
export function table(head: readonly string[], rows: readonly (string | number)[][]): string {
  const lines = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  const cell = (text: string, i: number): string =>
    typeof rows[0]?.[i] === 'number' ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n')
}
