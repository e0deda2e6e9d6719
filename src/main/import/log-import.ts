import { logId } from '#main/markdown/log-identity.ts'
import { type LogReading, type MarkdownSession, readMarkdownLogs } from '#main/markdown/read-log.ts'
import type { LogProblem } from '#main/markdown/report.ts'
import type { SavedSession } from '#shared/contract/sessions.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import { isChangeOf } from './log-twin.ts'

/** The kind of source a markdown log is. */
export const MARKDOWN = 'markdown'

/** A text to read: `source` names where it came from, in reports. */
export interface LogText {
  source: string
  text: string
}

/** Something a report says about a place in a source; line and column count from 1. */
export interface SourceProblem extends LogProblem {
  source: string
}

/** A session of a log: saved now, saved before, or only read; `saved` is null where nothing is saved. */
interface Taken {
  kind: 'imported' | 'duplicate' | 'read'
  session: Session
  saved: Pick<SavedSession, 'revision' | 'copies'> | null
}

/** What became of one session of a log. */
export type LogOutcome =
  | (Taken & { source: string; warnings: SourceProblem[] })
  | { kind: 'failed'; source: string; problems: SourceProblem[] }

interface Ports {
  settings(): Promise<Settings>
  /** The id under which this log is saved already, or null. */
  findLog(id: string): Promise<string | null>
  /** Saved sessions that were read from a log of the same day, focus, phase and week, and the one of the same id. */
  findAlike(session: Session): Promise<Session[]>
  saveSession(session: Session): Promise<SavedSession>
  loadSession(id: string): Promise<Session>
  /** Where a saved session is; null where nothing is to be said of files. */
  describe(id: string): Promise<Pick<SavedSession, 'revision' | 'copies'> | null>
}

export interface LogImportOptions {
  /** Reads and reports, saves nothing. */
  dryRun: boolean
  /** Saves a changed log as the next revision of the session it is a change of. */
  replace: boolean
}

/** What is wrong with a file without any text. */
export const emptyLog = (source: string): SourceProblem => ({
  source,
  line: 1,
  column: 1,
  code: 'empty',
  message: t('app.log.empty'),
})

/** Reads markdown logs into sessions and saves them; the same log twice is one session. */
export function createLogImport(ports: Ports) {
  async function identify(session: MarkdownSession, text: string): Promise<Session> {
    const { userId, userName } = await ports.settings()
    const id = logId(text)
    return { ...session, id, userId, userName: userName || null, source: { kind: MARKDOWN, id, text } }
  }

  async function take(read: Session, options: LogImportOptions, taken: readonly Session[]): Promise<Taken | string> {
    const known = await ports.findLog(read.id)
    if (known) {
      return { kind: 'duplicate', session: await ports.loadSession(known), saved: await ports.describe(known) }
    }
    const again = taken.find(({ source }) => source?.id === read.id)
    if (again) return { kind: 'duplicate', session: again, saved: null }
    // Logs that are read together are different workouts: nobody hands in a log and its correction at once.
    const alike = (await ports.findAlike(read)).filter(({ id }) => !taken.some((session) => session.id === id))
    const twin = alike.find((saved) => isChangeOf(saved, read))
    if (twin && !options.replace) return t('app.log.changed', { id: twin.id })
    const session = twin ? { ...read, id: twin.id } : read
    if (options.dryRun) return { kind: 'read', session, saved: null }
    const saved = await ports.saveSession(session)
    return { kind: saved.changed ? 'imported' : 'duplicate', session, saved }
  }

  async function readOne(
    reading: LogReading,
    source: string,
    options: LogImportOptions,
    taken: readonly Session[],
  ): Promise<LogOutcome> {
    const at = (problem: LogReading['problems'][number]): SourceProblem => ({ source, ...problem })
    if (!reading.session) return { kind: 'failed', source, problems: reading.problems.map(at) }
    const outcome = await take(await identify(reading.session, reading.text), options, taken)
    if (typeof outcome !== 'string') return { ...outcome, source, warnings: reading.warnings.map(at) }
    const changed = { source, line: 1, column: 1, code: 'session-changed', message: outcome }
    return { kind: 'failed', source, problems: [changed] }
  }

  return {
    /**
     * Reads every session of every text, in order, and tells each outcome as it is known; what cannot be read is told
     * and does not stop the rest.
     */
    async *importLogs(texts: readonly LogText[], options: LogImportOptions): AsyncGenerator<LogOutcome> {
      const taken: Session[] = []
      for (const { source, text } of texts) {
        const readings = readMarkdownLogs(text)
        if (readings.length === 0) yield { kind: 'failed', source, problems: [emptyLog(source)] }
        for (const [i, reading] of readings.entries()) {
          const outcome = await readOne(reading, readings.length > 1 ? `${source}#${i + 1}` : source, options, taken)
          if (outcome.kind !== 'failed') taken.push(outcome.session)
          yield outcome
        }
      }
    },
  }
}
export type LogImport = ReturnType<typeof createLogImport>
