import type { z } from 'zod'
import type { Problem } from './result.ts'

type Path = readonly PropertyKey[]

/** Writes a path as people do: `exercises[0].workingSets[2].rpe`. */
export const formatPath = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('')

/** What a schema refuses, place by place; `locate` spells a path as the file does. */
export const problemsOf = (issues: readonly z.core.$ZodIssue[], locate: (path: Path) => string): Problem[] =>
  issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => ({ path: locate(path), message: issue.message }))
  })
