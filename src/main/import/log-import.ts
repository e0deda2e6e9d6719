import { logId } from '#main/markdown/log-identity.ts'
import { type LogReading, readMarkdownLogs } from '#main/markdown/read-log.ts'
import type { SavedSession, StoredSession } from '#shared/contract/sessions.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'

/** The kind of source a markdown log is. */
export const MARKDOWN = 'markdown'

/** A text to read: `source` names where it came from, in reports. */
export interface LogText {
  source: string
  text: string
}

/** Something a report says about a place in a log; line and column count from 1. */
export interface LogProblem {
  source: string
  line: number
  column: number
  code: string
  message: string
}

/** What became of one session of a log. */
export type LogOutcome =
  | {
      kind: 'imported' | 'duplicate' | 'read'
      source: string
      session: Session
      /** Null where nothing was saved. */
      saved: Pick<SavedSession, 'revision' | 'copies'> | null
      warnings: LogProblem[]
    }
  | { kind: 'failed'; source: string; problems: LogProblem[] }

interface Ports {
  settings(): Promise<Settings>
  /** The id under which this log is saved already, or null. */
  findLog(id: string): Promise<string | null>
  /** The id of another saved session of the same day, focus, phase and week, or null. */
  findTwin(session: Session): Promise<string | null>
  saveSession(session: Session): Promise<SavedSession>
  loadSession(id: string): Promise<StoredSession>
}

export interface LogImportOptions {
  /** Reads and reports, saves nothing. */
  dryRun: boolean
  /** Saves a changed log as the next revision of the session it is a change of. */
  replace: boolean
}

/** What is wrong with a file without any text. */
export const emptyLog = (source: string): LogProblem => ({
  source,
  line: 1,
  column: 1,
  code: 'empty',
  message: t('app.log.empty'),
})

/** Reads markdown logs into sessions and saves them; the same log twice is one session. */
export function createLogImport(ports: Ports) {
  async function identify(
    text: string,
    { session }: LogReading & { session: NonNullable<LogReading['session']> },
  ): Promise<Session> {
    const { userId, userName } = await ports.settings()
    const id = logId(text)
    return { ...session, id, userId, userName: userName || null, source: { kind: MARKDOWN, id, text } }
  }

  async function take(
    session: Session,
    source: string,
    warnings: LogProblem[],
    { dryRun, replace }: LogImportOptions,
  ): Promise<LogOutcome> {
    const known = await ports.findLog(session.id)
    if (known) {
      const stored = await ports.loadSession(known)
      return { kind: 'duplicate', source, session: stored.session, saved: stored, warnings }
    }
    const twin = await ports.findTwin(session)
    if (twin && !replace) {
      const message = t('app.log.changed', { id: twin })
      return { kind: 'failed', source, problems: [{ source, line: 1, column: 1, code: 'session-changed', message }] }
    }
    const own = twin ? { ...session, id: twin } : session
    if (dryRun) return { kind: 'read', source, session: own, saved: null, warnings }
    return { kind: 'imported', source, session: own, saved: await ports.saveSession(own), warnings }
  }

  async function readOne(reading: LogReading, source: string, options: LogImportOptions): Promise<LogOutcome> {
    const at = (problem: LogReading['problems'][number]): LogProblem => ({ source, ...problem })
    const { session } = reading
    if (!session) return { kind: 'failed', source, problems: reading.problems.map(at) }
    return take(await identify(reading.text, { ...reading, session }), source, reading.warnings.map(at), options)
  }

  return {
    /** Reads every session of every text, in order; what cannot be read is reported and does not stop the rest. */
    async importLogs(texts: readonly LogText[], options: LogImportOptions): Promise<LogOutcome[]> {
      const outcomes: LogOutcome[] = []
      for (const { source, text } of texts) {
        const readings = readMarkdownLogs(text)
        if (readings.length === 0) outcomes.push({ kind: 'failed', source, problems: [emptyLog(source)] })
        for (const [i, reading] of readings.entries()) {
          outcomes.push(await readOne(reading, readings.length > 1 ? `${source}#${i + 1}` : source, options))
        }
      }
      return outcomes
    },
  }
}
