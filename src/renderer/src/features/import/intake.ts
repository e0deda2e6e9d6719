import { t } from '#shared/messages/index.ts'

/** A file of the person's, and the name that reports call it by: its path in what was dropped or chosen. */
export interface TakenFile {
  name: string
  file: File
}

const isHidden = (name: string): boolean => name.startsWith('.')

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** The browser hands out a folder in pieces, until an empty one. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}

async function filesOf(entry: FileSystemEntry): Promise<TakenFile[]> {
  if (isFile(entry)) return [{ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) }]
  if (!isFolder(entry)) return []
  const files: TakenFile[] = []
  for (const inside of await entriesIn(entry)) if (!isHidden(inside.name)) files.push(...(await filesOf(inside)))
  return files
}

/** What was dropped: it must be asked for within the event, and can be read after it. */
export function dropped(transfer: DataTransfer): (FileSystemEntry | File)[] {
  return [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
}

/** Text that was pasted, as a file; none where there is nothing but space. */
export const pasted = (text: string): TakenFile[] => {
  const name = t('importScreen.pasted')
  return text.trim() === '' ? [] : [{ name, file: new File([text], name, { type: 'text/plain' }) }]
}

/** Every file of what was dropped, folders with all that is in them; hidden ones in folders are left. */
export async function filesIn(all: readonly (FileSystemEntry | File)[]): Promise<TakenFile[]> {
  const files: TakenFile[] = []
  for (const one of all) files.push(...(one instanceof File ? [{ name: one.name, file: one }] : await filesOf(one)))
  return files
}

/** The files of the browser's own picker; of a folder, hidden ones are left. */
export const filesOfPicker = (list: FileList | null): TakenFile[] =>
  [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !name.split('/').slice(1).some(isHidden))
