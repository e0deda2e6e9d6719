import { isDeepStrictEqual } from 'node:util'
import { readMarkdownLogs } from '#main/markdown/read-log.ts'
import type { ExportFormat } from '#shared/contract/export.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import { hevyMoment } from './hevy-csv.ts'
import { type AppFormat, LOSS_KINDS, type Losses, type LossKind, lossesOfSession } from './losses.ts'
import { createTitles } from './other-apps.ts'
import { strongMoment } from './strong-csv.ts'

/** Writes a session as a markdown log. */
export type WriteLog = (session: Session) => string

/** Counts what a format loses of sessions that are shown one by one, in the order of their starts. */
export interface LossCount {
  add(session: Session): void
  /** What was lost so far, in words; nothing where nothing was. */
  words(): string[]
  /** Whether the format loses nothing, whatever is in the sessions. */
  isLossless: boolean
}

function createCount(lossesOf: (session: Session) => Losses[], ofTheFile: () => string[]): LossCount {
  const counts = new Map<LossKind, number>()
  return {
    isLossless: false,
    add(session) {
      for (const losses of lossesOf(session)) {
        for (const kind of LOSS_KINDS) counts.set(kind, (counts.get(kind) ?? 0) + Number(losses[kind] ?? 0))
      }
    },
    words() {
      const found = LOSS_KINDS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).filter(({ count }) => count > 0)
      const words = found.map(({ kind, count }) => t(`exportData.losses.${kind}`, { count }))
      return words.length === 0 ? [] : [...ofTheFile(), ...words]
    },
  }
}

function createAppCount(format: AppFormat): LossCount {
  const isStrong = format === 'csv-strong'
  const titleOf = createTitles(isStrong ? strongMoment : hevyMoment)
  const ofTheFile = () => (isStrong ? [t('exportData.losses.units')] : [])
  return createCount((session) => lossesOfSession(session, titleOf(session), format), ofTheFile)
}

/** Whether a session comes back from its log as it was, but for what no log holds. */
function comesBack(session: Session, log: string): boolean {
  const [reading, ...others] = readMarkdownLogs(log)
  const { id: _id, userId: _userId, userName: _userName, source: _source, ...written } = session
  return others.length === 0 && isDeepStrictEqual(reading?.session, written)
}

const createMarkdownCount = (writeLog: WriteLog): LossCount =>
  createCount(
    (session) => [
      { identity: true, source: session.source !== null, markdown: !comesBack(session, writeLog(session)) },
    ],
    () => [],
  )

/** What a format loses, counted session by session. Our own formats lose nothing. */
export function createLossCount(format: ExportFormat, writeLog: WriteLog): LossCount {
  switch (format) {
    case 'csv-strong':
    case 'csv-hevy':
      return createAppCount(format)
    case 'markdown':
      return createMarkdownCount(writeLog)
    case 'json':
    case 'jsonl':
    case 'csv':
      return { isLossless: true, add: () => {}, words: () => [] }
  }
}
