import { t } from '#shared/messages/index.ts'

/** Why a file could not be written, in words. `errno` is the code of the system, such as ENOSPC. */
export function fileProblem(errno: string): string {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
      return t('storage.file.full')
    case 'EACCES':
    case 'EPERM':
      return t('storage.file.denied')
    case 'EROFS':
      return t('storage.file.readOnly')
    case 'EIO':
      return t('storage.file.broken')
    case 'ENOTDIR':
    case 'EEXIST':
      return t('storage.file.notFolder')
    default:
      return t('storage.file.other', { code: errno })
  }
}

/** Failures of the whole disk or folder: the next file would fail in the same way. */
export const stopsEveryFile = (errno: string): boolean =>
  ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'EEXIST', 'EMFILE', 'ENFILE'].includes(errno)
