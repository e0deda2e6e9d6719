import { join } from 'node:path'

/** Where session files live, and where those go that were deleted or could not be used. */
export interface Folders {
  sessions: string
  trash: string
  quarantine: string
}

export const foldersOf = (dataDir: string): Folders => ({
  sessions: join(dataDir, 'data', 'output', 'sessions'),
  trash: join(dataDir, 'trash'),
  quarantine: join(dataDir, 'quarantine'),
})
