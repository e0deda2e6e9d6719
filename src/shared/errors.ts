/** Codes of failures that belong to no feature. */
export const frameworkErrors = {
  INTERNAL: 'INTERNAL',
  INVALID_INPUT: 'INVALID_INPUT',
  UNKNOWN_ROUTE: 'UNKNOWN_ROUTE',
  FORBIDDEN: 'FORBIDDEN',
} as const

/** A failure as it crosses the bridge: JSON, with words a person understands. */
export interface Failure {
  code: string
  message: string
  details: unknown
}

/** What every call resolves to; it never rejects. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: Failure }

/** A failure somebody can act on. Anything else that is thrown becomes `INTERNAL` and goes to the log. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: string
  readonly details: unknown

  constructor(code: string, message: string, details: unknown = null, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.details = details
  }

  toFailure(): Failure {
    return { code: this.code, message: this.message, details: this.details }
  }
}
