const SEPARATOR = /[/\\]/

/** The last part of a path: the name of the file. */
export const lastPart = (path: string): string => path.split(SEPARATOR).at(-1) ?? path

/** The folder that all these paths are in, with its separator at the end; empty where there is none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let end = first.length - lastPart(first).length
  for (const path of others) {
    while (end > 0 && !path.startsWith(first.slice(0, end))) {
      const shorter = first.slice(0, end - 1)
      end = shorter.length - lastPart(shorter).length
    }
  }
  return first.slice(0, end)
}
