import { join } from 'node:path'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import { isSessionFileName, sessionFileName } from '#main/session-file/file-name.ts'
import type { SessionPlace } from '#main/sessions/session-places.repository.ts'
import { type ExportFormat, exportErrors } from '#shared/contract/export.ts'
import { dayOf, toLocalDate } from '#shared/domain/local-date.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** Whether a format is a folder of one file per session or one file, and how its files end. */
export const FORMATS = {
  json: { kind: 'folder', extension: '.json' },
  markdown: { kind: 'folder', extension: '.md' },
  csv: { kind: 'file', extension: '.csv' },
  'csv-strong': { kind: 'file', extension: '.csv' },
  'csv-hevy': { kind: 'file', extension: '.csv' },
  jsonl: { kind: 'file', extension: '.jsonl' },
} as const satisfies Record<ExportFormat, { kind: 'file' | 'folder'; extension: string }>

/** The formats of one file per session. */
export type FolderFormat = {
  [F in ExportFormat]: (typeof FORMATS)[F]['kind'] extends 'folder' ? F : never
}[ExportFormat]
/** The formats of one file. */
export type FileFormat = Exclude<ExportFormat, FolderFormat>

export const isFolderFormat = (format: ExportFormat): format is FolderFormat => FORMATS[format].kind === 'folder'

/** What stands at a path: nothing, a regular file, a folder, or anything else. */
export async function whatIsAt(disk: Disk, path: string): Promise<'nothing' | 'file' | 'folder' | 'other'> {
  try {
    const found = await disk.lstat(path)
    if (found.isFile()) return 'file'
    return found.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'nothing'
    throw error
  }
}

/** The name of an export that nobody named: `2026-04-08-csv.csv`, or of a folder without an ending. */
export function exportName(format: ExportFormat, now: Date, number = 1): string {
  const stem = `${dayOf(toLocalDate(now))}-${format}${number > 1 ? `-${number}` : ''}`
  return isFolderFormat(format) ? stem : stem + FORMATS[format].extension
}

/** A path in the exports folder that nothing has yet. */
async function freeTarget(disk: Disk, folder: string, format: ExportFormat, now: Date): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, exportName(format, now, number))
    if ((await whatIsAt(disk, path)) === 'nothing') return path
  }
}

/** The path an export goes to: a free one in the exports folder where none was given, and in a folder a file of its own. */
export async function targetOf(
  disk: Disk,
  given: string | null,
  exportsDir: string,
  format: ExportFormat,
  now: Date,
): Promise<string> {
  if (given === null) return freeTarget(disk, exportsDir, format, now)
  const isFolder = !isFolderFormat(format) && (/[\\/]$/.test(given) || (await whatIsAt(disk, given)) === 'folder')
  return isFolder ? join(given, exportName(format, now)) : given
}

/** The name of a session's file in an export: that of its own file, and never a name from anywhere else. */
export function fileNameOf({ fileName, ...session }: SessionPlace, format: FolderFormat): string {
  const own = isSessionFileName(fileName, session) ? fileName : sessionFileName(session, () => true)
  return own.replace(/\.json$/, FORMATS[format].extension)
}

/** What is said where files with other content are in the way of an export. */
export const filesInTheWay = (files: readonly string[]): AppError =>
  new AppError(exportErrors.EXISTS, t('exportData.errors.exists', { count: files.length, file: files[0] ?? '' }))

/** What is said where something that is no file is in the way of one. */
export const noFileInTheWay = (path: string): AppError =>
  new AppError(exportErrors.IN_THE_WAY, t('exportData.errors.inTheWay', { path }))
