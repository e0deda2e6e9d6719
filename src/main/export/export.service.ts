import { resolve } from 'node:path'
import type { ReadDb } from '#main/db/schema.ts'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import { kindOfFileProblem } from '#main/outbox/file-problem.ts'
import { countSessionsBetween, type SessionPlace } from '#main/sessions/session-places.repository.ts'
import { type ExportReport, type ExportRequest, type ExportSelection, exportErrors } from '#shared/contract/export.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { exportFolder } from './export-folder.ts'
import { createTable, fileOf, isNewestFirst } from './export-formats.ts'
import { type FileFormat, FORMATS, type FolderFormat, fileNameOf, isFolderFormat, targetOf } from './export-target.ts'
import { createLossCount, type LossCount, type WriteLog } from './loss-count.ts'
import { placesBetween, sessionsAt, type Walk, type WalkedSession } from './walk.ts'
import { writeOneFile } from './write-one-file.ts'

interface Ports {
  readDb: ReadDb
  disk: Disk
  /** Where exports go that nobody chose a place for. */
  exportsDir: string
  /** Writes a session as a markdown log. */
  writeLog: WriteLog
  now(): Date
}

/** An export on its way: who may end it, and who is told. */
export interface ExportRun extends Walk {
  /** Told where it goes, before anything is written. */
  onTarget?(path: string): void
}

const cancelled = (cause: unknown): AppError =>
  new AppError(exportErrors.CANCELLED, t('exportData.errors.cancelled'), null, { cause })

/** What ended an export, in words. */
function described(error: unknown, path: string, signal: AbortSignal): unknown {
  if (signal.aborted) return cancelled(error)
  const errno = errnoOf(error) ?? ''
  if (error instanceof AppError || !/^E[A-Z0-9]+$/.test(errno)) return error
  const words = t(`exportData.disk.${kindOfFileProblem(errno)}`, { path, code: errno })
  return new AppError(exportErrors.DISK, `${words} ${t('exportData.errors.stopped')}`, { errno }, { cause: error })
}

/** Takes the log out, whole or a range of days, in one of the formats. */
export function createExportService({ readDb, disk, exportsDir, writeLog, now }: Ports) {
  async function* counted(sessions: AsyncIterable<WalkedSession>, losses: LossCount): AsyncGenerator<WalkedSession> {
    for await (const walked of sessions) {
      losses.add(walked.session)
      yield walked
    }
  }

  async function* chunksOf(format: FileFormat, sessions: AsyncIterable<WalkedSession>): AsyncGenerator<Uint8Array> {
    const { header, rows } = createTable(format)
    yield Buffer.from(header)
    for await (const { session, revision } of sessions) yield Buffer.from(rows(session, revision))
  }

  interface Task {
    path: string
    places: readonly SessionPlace[]
    losses: LossCount
    overwrite: boolean
    run: ExportRun
  }

  async function intoFile(format: FileFormat, { path, places, losses, overwrite, run }: Task): Promise<number> {
    let sessions = 0
    async function* told(): AsyncGenerator<WalkedSession> {
      for await (const walked of counted(sessionsAt(readDb, places, run), losses)) {
        sessions += 1
        yield walked
      }
    }
    await writeOneFile(disk, path, {
      chunks: () => chunksOf(format, told()),
      check: () => chunksOf(format, sessionsAt(readDb, places, { signal: run.signal, onProgress: () => {} })),
      overwrite,
    })
    return sessions
  }

  const intoFolder = (format: FolderFormat, { path, places, losses, overwrite, run }: Task): Promise<number> =>
    exportFolder(
      disk,
      path,
      {
        places,
        nameOf: (place) => fileNameOf(place, format),
        bytesOf: ({ session, revision }) => Buffer.from(fileOf(format, session, revision, writeLog)),
        look: (some) => sessionsAt(readDb, some, { signal: run.signal, onProgress: () => {} }),
        sessions: () => counted(sessionsAt(readDb, places, run), losses),
      },
      overwrite,
    )

  async function write(request: ExportRequest, path: string, run: ExportRun): Promise<ExportReport> {
    const { format, overwrite } = request
    const oldestFirst = await placesBetween(readDb, request, run.signal)
    if (oldestFirst.length === 0) throw new AppError(exportErrors.EMPTY, t('exportData.errors.empty'))
    const places = isNewestFirst(format) ? oldestFirst.toReversed() : oldestFirst
    const losses = createLossCount(format, writeLog)
    const task = { path, places, losses, overwrite, run }
    run.onProgress(0, places.length)
    const sessions = await (isFolderFormat(format) ? intoFolder(format, task) : intoFile(format, task))
    const files = isFolderFormat(format) ? sessions : 1
    return { format, path, kind: FORMATS[format].kind, files, sessions, losses: losses.words() }
  }

  return {
    /** How many sessions an export would hold, and what its format would lose of them. */
    async preview({ format, from, to }: ExportSelection) {
      const losses = createLossCount(format, writeLog)
      const { kind } = FORMATS[format]
      if (losses.isLossless) return { sessions: await countSessionsBetween(readDb, { from, to }), kind, losses: [] }
      const places = await placesBetween(readDb, { from, to })
      for await (const { session } of sessionsAt(readDb, places)) losses.add(session)
      return { sessions: places.length, kind, losses: losses.words() }
    },

    /**
     * Exports; afterwards everything is there, or, where this rejects, nothing of it: with `EXPORT_EMPTY`, `EXPORT_EXISTS`,
     * `EXPORT_IN_THE_WAY`, `EXPORT_DISK`, `EXPORT_CANCELLED` (by the signal) or one of `databaseErrors`.
     */
    async run(request: ExportRequest, run: ExportRun): Promise<ExportReport> {
      let path = request.target ?? exportsDir
      try {
        path = resolve(await targetOf(disk, request.target, exportsDir, request.format, now()))
        run.onTarget?.(path)
        return await write(request, path, run)
      } catch (error) {
        throw described(error, path, run.signal)
      }
    },
  }
}
export type ExportService = ReturnType<typeof createExportService>
