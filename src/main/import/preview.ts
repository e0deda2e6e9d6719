import type { NameMatch } from '#shared/contract/exercises.ts'
import type { ImportPreview } from '#shared/contract/import.ts'
import type { ImportFile, ImportRemark } from '#shared/contract/import-source.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import type { FilePart } from './candidates.ts'
import { describeChange } from './describe-change.ts'
import type { Planned } from './plan.ts'
import type { Questions } from './questions/questions.ts'

/** Entries that a list of the preview shows; what is more is counted. */
const SHOWN = 500
const SHOWN_CHANGES = 200
const SHOWN_PLACES = 20

interface Counts {
  sessions: number
  workingSets: number
  warmupSets: number
}

function countOf(sessions: readonly Session[]): Counts {
  let [workingSets, warmupSets] = [0, 0]
  for (const exercise of sessions.flatMap(({ exercises }) => exercises)) {
    workingSets += exercise.workingSets.length
    warmupSets += exercise.warmupSets.length
  }
  return { sessions: sessions.length, workingSets, warmupSets }
}

const sessionsOf = ({ candidates }: FilePart): Session[] => candidates.map(({ session }) => session)

function fileOf(part: FilePart): ImportFile {
  const { source, format, refused, rows, badRows, leftColumns } = part
  const sessions = sessionsOf(part)
  const days = sessions.map(({ date }) => dayOf(date)).sort()
  const span = { from: days.at(0) ?? null, to: days.at(-1) ?? null }
  return { source, format, refused, rows, badRows, leftColumns, ...countOf(sessions), ...span }
}

function formatsOf(parts: readonly FilePart[]): ImportPreview['formats'] {
  const read = parts.flatMap((part) => (part.format && part.refused === null ? [{ ...part, format: part.format }] : []))
  return [...Map.groupBy(read, ({ format }) => format)].map(([format, some]) => ({
    format,
    files: some.length,
    ...countOf(some.flatMap(sessionsOf)),
  }))
}

function yearsOf(sessions: readonly Session[]): ImportPreview['years'] {
  const byYear = [...Map.groupBy(sessions, ({ date }) => date.slice(0, 4))].sort(([a], [b]) => (a < b ? -1 : 1))
  return byYear.map(([year, some]) => ({ year, ...countOf(some) }))
}

/** Everything that is said of the places of the files, but not of sessions that are there already. */
function remarksOf(parts: readonly FilePart[], plan: readonly Planned[]): ImportRemark[] {
  const settled = plan.filter(({ verdict }) => verdict === 'duplicate' || verdict === 'twice')
  const left = new Set(settled.flatMap(({ remarks }) => remarks))
  return parts.flatMap(({ source, remarks }) =>
    remarks.filter((remark) => !left.has(remark)).map((remark) => ({ source, ...remark })),
  )
}

function warningAbout(planned: Planned): string | null {
  if (planned.verdict === 'twice') return t('importData.remark.twice')
  if (planned.verdict !== 'new' || planned.hint === null) return null
  if (planned.hint.about === 'beside') return t('importData.remark.besideLog')
  if (planned.hint.about === 'deleted') return t('importData.remark.deletedBefore')
  return planned.hint.kind === null
    ? t('importData.remark.loggedThen')
    : t('importData.remark.importedThen', { kind: planned.hint.kind })
}

/** What is to be said of sessions as they would be imported. */
const warningsOf = (plan: readonly Planned[]): ImportRemark[] =>
  plan.flatMap((planned): ImportRemark[] => {
    const message = warningAbout(planned)
    const { file: source, place, verdict: code } = planned
    return message === null ? [] : [{ source, ...place, severity: 'warning', code, message }]
  })

function skippedOf(parts: readonly FilePart[]): ImportPreview['skipped'] {
  const all = parts.flatMap(({ source, skipped }) => skipped.map(({ line, reason }) => ({ source, line, reason })))
  return [...Map.groupBy(all, ({ reason }) => reason)].map(([reason, some]) => ({
    reason,
    count: some.length,
    places: some.slice(0, SHOWN_PLACES).map(({ source, line }) => ({ source, line })),
  }))
}

const changesOf = (plan: readonly Planned[]): ImportPreview['changes'] =>
  plan
    .flatMap((planned) => (planned.verdict === 'changed' ? [planned] : []))
    .slice(0, SHOWN_CHANGES)
    .map(({ session, file, place, before, replace }) => ({
      id: session.id,
      date: session.date,
      focus: session.focus,
      source: file,
      line: place.line,
      diff: describeChange(before, session),
      replace,
    }))

/** What an import would do, for people to look at. */
export function previewOf(
  parts: readonly FilePart[],
  plan: readonly Planned[],
  questions: Questions,
  names: NameMatch[],
): ImportPreview {
  const sessions = parts.flatMap(sessionsOf)
  const remarks = [...remarksOf(parts, plan), ...warningsOf(plan)]
  const errors = remarks.filter(({ severity }) => severity === 'error')
  const warnings = remarks.filter(({ severity }) => severity === 'warning')
  const count = (verdict: Planned['verdict']): number => plan.filter((one) => one.verdict === verdict).length
  return {
    files: parts.slice(0, SHOWN).map(fileOf),
    fileCount: parts.length,
    refusedCount: parts.filter(({ refused }) => refused !== null).length,
    formats: formatsOf(parts),
    years: yearsOf(sessions),
    totals: {
      ...countOf(sessions),
      new: count('new'),
      duplicates: count('duplicate') + count('twice'),
      changed: count('changed'),
      failed: parts.reduce((sum, { failed }) => sum + failed, 0),
    },
    units: questions.units,
    bodyWeights: questions.bodyWeightQuestions,
    names,
    remarks: [...errors, ...warnings].slice(0, SHOWN),
    errorCount: errors.length,
    warningCount: warnings.length,
    skipped: skippedOf(parts),
    changes: changesOf(plan),
  }
}
