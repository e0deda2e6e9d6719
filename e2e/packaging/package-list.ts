import { filesBeside, filesInside, type Packed } from './pack.ts'

/** Where the list is kept, from the root of the project. */
export const LIST_PATH = 'e2e/packaging/package-files.txt'

/** What the build names by content gets a star; the chunks of main are cut anew with each change of its imports. */
const steady = (file: string): string =>
  file
    .replace(/^(out\/main\/chunks\/).*(\.js)$/, '$1*$2')
    .replace(/^(out\/renderer\/assets\/.*)-[\w-]{8}(\.\w+)$/, '$1-*$2')

/** The files of a package, one a line and the same for the same files: those in the archive are below `app.asar`. */
export function packageList(packed: Packed): string {
  const inside = filesInside(packed).map((file) => `resources/app.asar/${steady(file)}`)
  return `${[...new Set([...inside, ...filesBeside(packed)])].sort().join('\n')}\n`
}
