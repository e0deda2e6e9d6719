import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** Two folders below the project, as the sources are: the command line looks for `package.json` there. */
const outDir = join(root, `.cache/faults-${process.pid}`)

async function bundle(): Promise<{ file: string; cache: string }> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { child: join(root, 'faults/child.ts') },
        external: ['better-sqlite3'],
        output: { entryFileNames: '[name].mjs', codeSplitting: false },
      },
    },
  })
  const cache = join(outDir, 'compiled')
  await mkdir(cache)
  return { file: join(outDir, 'child.mjs'), cache }
}

let bundled: ReturnType<typeof bundle> | undefined

/** The same source in one file, so that a process starts in a fifth of a second: a sweep starts thousands. */
export const bundledChild = (): ReturnType<typeof bundle> => {
  bundled ??= bundle()
  return bundled
}

export const removeBundle = (): Promise<void> => rm(outDir, { recursive: true, force: true })
