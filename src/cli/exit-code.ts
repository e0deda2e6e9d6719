/** 0 done, 1 something asked for failed or the input was bad, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Takes the exit code of a command that ran. */
export type Runner = (code: ExitCode) => void
