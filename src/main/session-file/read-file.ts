import { issueWords } from '#shared/domain/rule.ts'
import { type Session, sessionSchema } from '#shared/domain/session.ts'
import { fileSchema, type SessionFile } from './file-schema.ts'
import { orderFile } from './order-file.ts'
import { problemsOf } from './problems.ts'
import type { Problem } from './result.ts'
import { filePathOf, toSession } from './to-session.ts'

export type ReadFile =
  | { session: Session; file: SessionFile; revision: number | null; warnings: string[] }
  | { problems: Problem[] }

/** Reads a document of version 0.1.0: first by the schema of the file, then by every rule of the domain. */
export function readFile(document: unknown, locate: (path: readonly PropertyKey[]) => string): ReadFile {
  const parsed = fileSchema.safeParse(document, { error: issueWords })
  if (!parsed.success) return { problems: problemsOf(parsed.error.issues, locate) }
  const { file, warnings, placeOf } = orderFile(parsed.data)
  const session = sessionSchema.safeParse(toSession(file), { error: issueWords })
  if (!session.success) {
    return { problems: problemsOf(session.error.issues, (path) => locate(placeOf(filePathOf(path)))) }
  }
  return { session: session.data, file: parsed.data, revision: file.revision ?? null, warnings }
}
