/** Free text that is collected line by line and kept whole. */
export class Notes {
  private readonly lines: string[] = []

  add(line: string): void {
    this.lines.push(line.trimEnd())
  }

  /** The text without blank lines at its ends; blank lines in a row become one. Null when there is none. */
  get text(): string | null {
    const kept = this.lines.filter((line, i) => line !== '' || (this.lines[i - 1] ?? '') !== '')
    return kept.join('\n').trim() || null
  }
}
