/** What stands in the quick entry of an exercise, and what is said about it. */
export interface QuickLine {
  text: string
  /** `doubtful`: only a part of it was understood; entered once more as it is, the rest becomes a note. */
  status: 'typed' | 'refused' | 'doubtful'
  says: string | null
}

/** A line as it is being typed. */
export const typedLine = (text: string): QuickLine => ({ text, status: 'typed', says: null })

/** A line with what was said of it last; what was said of another line is not said of this one. */
export const lineOf = (text: string, said: QuickLine | undefined): QuickLine =>
  said?.text === text ? said : typedLine(text)
