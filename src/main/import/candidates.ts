import type { ImportFormat } from '#shared/contract/import-source.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import { type BuildOptions, buildSession } from './build-session.ts'
import type { Gathered } from './gather.ts'
import type { Questions } from './questions/questions.ts'
import type { FoundReading, Place, Reading, Remark, Skipped, WholeReading } from './reading.ts'
import { MARKDOWN } from './whole/markdown.ts'

/** A session that may be imported, and where it comes from. */
export interface Candidate {
  /** The file, in which its place is. */
  file: string
  /** The file, with `#n` where it holds several sessions. */
  source: string
  place: Place
  session: Session
  /** Read from the very text that the session keeps, and not from a copy that may have been edited since. */
  isFromText: boolean
  /** The person said what its file leaves open: it may be read otherwise than when it was saved. */
  isAnswered: boolean
  /** What is to be said of it, and of nothing else in its file. */
  remarks: readonly Remark[]
}

/** One file as it stands after its questions are answered. */
export interface FilePart {
  source: string
  format: ImportFormat | null
  refused: string | null
  rows: number
  badRows: number
  candidates: Candidate[]
  /** Sessions of it that cannot be imported. */
  failed: number
  remarks: Remark[]
  skipped: Skipped[]
  leftColumns: string[]
}

/** Whose sessions these are. */
export type Whose = Pick<BuildOptions, 'userId' | 'userName' | 'tomorrow'>

type Built = Pick<FilePart, 'candidates' | 'remarks' | 'failed'>

function buildFound(source: string, reading: FoundReading, questions: Questions, whose: Whose): Built {
  const { unit, distanceUnit } = questions.unitsOf(source)
  const options: BuildOptions = { ...whose, unit, distanceUnit, bodyWeights: questions.bodyWeights }
  const candidates: Candidate[] = []
  const remarks: Remark[] = []
  for (const [i, found] of reading.sessions.entries()) {
    const { session, remarks: said } = buildSession(found, reading.format, options)
    remarks.push(...said)
    const numbered = reading.sessions.length > 1 ? `${source}#${i + 1}` : source
    if (session) {
      const own = { place: found.place, session, isFromText: true, isAnswered: questions.isAnswered, remarks: said }
      candidates.push({ file: source, source: numbered, ...own })
    }
  }
  return { candidates, remarks, failed: reading.sessions.length - candidates.length }
}

/** Files with several sessions number them: `log.md#2`. */
function takeWhole(source: string, reading: WholeReading): Built {
  const isOne = reading.sessions.length <= 1 && reading.rows <= 1
  const candidates = reading.sessions.map(({ number, place, session, remarks }) => ({
    file: source,
    source: isOne ? source : `${source}#${number}`,
    place,
    session,
    isFromText: reading.format === MARKDOWN,
    isAnswered: false,
    remarks,
  }))
  const remarks = reading.sessions.flatMap((session) => session.remarks)
  return { candidates, remarks, failed: Math.max(0, reading.rows - candidates.length) }
}

const linesOfErrors = (remarks: readonly Remark[]): number =>
  new Set(remarks.flatMap(({ severity, line }) => (severity === 'error' ? [line] : []))).size

/** Formats that are tables: more bad rows than good ones, and something else is wrong. */
const isTable = ({ kind, format }: Exclude<Reading, { kind: 'refused' }>): boolean =>
  kind === 'found' || format === 'csv' || format === 'jsonl'

function refusedPart(source: string, format: ImportFormat | null, remark: Remark): FilePart {
  const nothing = { candidates: [], skipped: [], leftColumns: [], rows: 0, badRows: 0, failed: 0 }
  return { source, format, refused: remark.message, remarks: [remark], ...nothing }
}

/** What becomes of one file once its questions are answered. A table of which more than half is bad is refused whole. */
export function partOf({ source, reading }: Gathered, questions: Questions, whose: Whose): FilePart {
  if (reading.kind === 'refused') return refusedPart(source, reading.format, reading.remark)
  const built = reading.kind === 'found' ? buildFound(source, reading, questions, whose) : takeWhole(source, reading)
  const { format, rows, skipped, leftColumns } = reading
  const remarks = [...reading.remarks, ...built.remarks]
  const badRows = linesOfErrors(remarks)
  const part: FilePart = {
    source,
    format,
    refused: null,
    rows,
    badRows,
    remarks,
    skipped,
    leftColumns,
    candidates: built.candidates,
    failed: built.failed,
  }
  if (!isTable(reading) || badRows * 2 <= rows) return part
  return { ...part, candidates: [], failed: 0, refused: t('importData.refused.mostlyBad', { bad: badRows, rows }) }
}
