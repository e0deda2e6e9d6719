import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** The files that the code of the build in `out` comes from, by its source maps; paths from the root of the project. */
export const buildSources = (): string[] =>
  globSync('out/**/*.map').flatMap((map) =>
    (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources.map((source) =>
      normalize(join(dirname(map), source)).replaceAll('\\', '/'),
    ),
  )
