import { t } from '#shared/messages/index.ts'

/** What kind of failure an errno code of the system is, such as ENOSPC: one that people know a remedy for, or another. */
export function kindOfFileProblem(errno: string): 'full' | 'denied' | 'readOnly' | 'broken' | 'notFolder' | 'other' {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full'
    case 'EACCES':
    case 'EPERM':
      return 'denied'
    case 'EROFS':
      return 'readOnly'
    case 'EIO':
      return 'broken'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'notFolder'
    default:
      return 'other'
  }
}

/** Why a session file could not be written, in words. */
export const fileProblem = (errno: string): string => t(`storage.file.${kindOfFileProblem(errno)}`, { code: errno })

/** Failures of the whole disk or folder: the next file would fail in the same way. */
export const stopsEveryFile = (errno: string): boolean =>
  ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'EEXIST', 'EMFILE', 'ENFILE'].includes(errno)
