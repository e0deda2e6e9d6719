import type { Session } from '#shared/domain/session.ts'

/** Shapes of session files that are read; the first is the one that is written. */
export type SessionFormat = 'camel-0.1.0' | 'camel-0.0.1' | 'snake-sets' | 'snake-working-sets' | 'legacy-database'

/** What is wrong at one place of a file; the path is spelled as the file spells it. */
export interface Problem {
  path: string
  message: string
}

/** What was found in the bytes of a file. */
export type SessionFileResult =
  | {
      kind: 'session'
      session: Session
      /** Null in files that count none. */
      revision: number | null
      format: SessionFormat
      /** What was read otherwise than it stands there, in words. */
      warnings: string[]
      /** The text was changed after the app wrote it: its content hash does not match. */
      edited: boolean
      /** Its text is just what the app writes; `false` says nothing. */
      asWritten: boolean
    }
  | { kind: 'not-ours' }
  | { kind: 'newer'; version: string }
  | { kind: 'unreadable'; reason: string }
  | { kind: 'invalid'; problems: Problem[] }
