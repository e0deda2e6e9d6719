interface NoteLine {
  text: string
  /** Whether the line is marked to stay letter for letter, spaces and all. */
  isLiteral: boolean
}

/** Free text that is collected line by line and kept whole. */
export class Notes {
  private readonly lines: NoteLine[] = []

  add(line: string): void {
    this.lines.push({ text: line.trimEnd(), isLiteral: false })
  }

  /** Adds a line that stays as it is. */
  addLiteral(text: string): void {
    this.lines.push({ text, isLiteral: true })
  }

  /** The text without blank lines at its ends; blank lines in a row become one. Null when there is none. */
  get text(): string | null {
    const shown = this.lines.filter((line, i) => line.isLiteral || line.text !== '' || this.lines[i - 1]?.text !== '')
    const isShown = ({ text, isLiteral }: NoteLine): boolean => isLiteral || text !== ''
    const kept = shown.slice(shown.findIndex(isShown), shown.findLastIndex(isShown) + 1)
    const texts = kept.map(({ text }) => text)
    if (kept[0]?.isLiteral === false) texts[0] = kept[0].text.trimStart()
    return texts.join('\n') || null
  }
}
