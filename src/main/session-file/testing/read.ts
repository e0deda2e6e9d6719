import { parseSessionFile } from '../parse.ts'
import type { SessionFileResult } from '../result.ts'

export type ReadSession = Extract<SessionFileResult, { kind: 'session' }>

/** Reads text as the bytes of a file. */
export const readText = (text: string): SessionFileResult => parseSessionFile(new TextEncoder().encode(text))

/** Reads a value as a file. */
export const readValue = (value: unknown): SessionFileResult => readText(JSON.stringify(value))

/** The session that was read; any other result fails the test with what was found. */
export function expectSession(result: SessionFileResult): ReadSession {
  if (result.kind !== 'session') throw new Error(`no session: ${JSON.stringify(result, null, 2)}`)
  return result
}

/** The problems that were found, as `path: message`. */
export function expectProblems(result: SessionFileResult): string[] {
  if (result.kind !== 'invalid') throw new Error(`not invalid: ${result.kind}`)
  return result.problems.map(({ path, message }) => `${path}: ${message}`)
}

/** A copy of a JSON value with another value at a path such as `exercises.0.workingSets.1.rpe`; undefined takes it out. */
export function put<T>(document: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.')
  const copy: Record<string, unknown> = Object.assign(Array.isArray(document) ? [] : {}, document)
  if (rest.length > 0) copy[key] = put(copy[key], rest.join('.'), value)
  else if (value === undefined) delete copy[key]
  else copy[key] = value
  return copy as T
}
