import { basename, join } from 'node:path'
import { z } from 'zod'
import { createStateFile } from '#main/lib/state-file.ts'
import type { RecentFile } from '#shared/contract/opened.ts'

/** So many are kept; a menu shows no more. */
const MOST = 10

const schema = z.array(z.strictObject({ path: z.string().min(1).max(4096), kind: z.enum(['session', 'backup']) }))

type Kept = z.output<typeof schema>[number]

/** The files that were opened last, kept in the user data folder. */
export function createRecentFiles(dataDir: string) {
  const file = createStateFile(join(dataDir, 'recent.json'), schema, [])
  const without = (path: string): Kept[] => file.read().filter((kept) => kept.path !== path)
  return {
    list: (): RecentFile[] =>
      file
        .read()
        .slice(0, MOST)
        .map((kept) => ({ ...kept, name: basename(kept.path) })),
    add: (path: string, kind: RecentFile['kind']): void =>
      file.write([{ path, kind }, ...without(path)].slice(0, MOST)),
    /** Takes files out of the list; answers whether one was in it. */
    remove(paths: readonly string[]): boolean {
      const kept = file.read()
      const left = kept.filter(({ path }) => !paths.includes(path))
      if (left.length < kept.length) file.write(left)
      return left.length < kept.length
    },
    clear: (): void => file.write([]),
  }
}
export type RecentFiles = ReturnType<typeof createRecentFiles>
