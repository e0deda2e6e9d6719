/** Something a report says about a place in a source; line and column count from 1. */
export interface Problem {
  source: string
  line: number
  column: number
  code: string
  message: string
}

/** A problem as compilers print it: `file:line:column message`. */
export const formatProblem = ({ source, line, column, message }: Problem): string =>
  `${source}:${line}:${column} ${message}`

/** A problem with a whole file. */
export const fileProblem = (source: string, code: string, message: string): Problem => ({
  source,
  line: 1,
  column: 1,
  code,
  message,
})
