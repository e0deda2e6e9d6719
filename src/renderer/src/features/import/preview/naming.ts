import { commonFolder } from '../sourceNames.ts'

/** How files are called on the screen: without the folder that all of them are in. */
export interface Naming {
  folder: string
  nameOf(source: string): string
}

export function createNaming(sources: readonly string[]): Naming {
  const folder = commonFolder(sources)
  return { folder, nameOf: (source) => (source.startsWith(folder) ? source.slice(folder.length) : source) }
}
