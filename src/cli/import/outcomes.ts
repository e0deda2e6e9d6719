import { fileProblem, type Problem } from '#cli/problem.ts'
import type { FilePart } from '#main/import/candidates.ts'
import type { Prepared, Read } from '#main/import/importer.ts'
import type { Planned } from '#main/import/plan.ts'
import type { Place, Reading, Remark } from '#main/import/reading.ts'
import { t } from '#shared/messages/index.ts'

/** One session of the sources, and what is to be looked at in it. */
export interface Outcome {
  planned: Planned
  warnings: Problem[]
}

/** What the sources hold, session by session; `loose` are warnings of files without any session. */
export interface Outcomes {
  sessions: Outcome[]
  loose: Problem[]
}

const toProblem = (source: string, { line, column, code, message }: Remark): Problem => ({
  source,
  line,
  column,
  code,
  message,
})

const isWarning = ({ severity }: Remark): boolean => severity === 'warning'

/** The session that a line belongs to: the last that begins at it or above, else the first. */
const indexAt = (places: readonly Place[], line: number): number =>
  places.reduce((best, place, i) => (place.line <= line && place.line > best.line ? { line: place.line, i } : best), {
    line: 0,
    i: 0,
  }).i

/** The warnings of each session of a part; where there is none, all of them in one list. */
function warningsOf(reading: Reading, { source, candidates, remarks }: FilePart): Problem[][] {
  const places = candidates.map(({ place }) => place)
  const own =
    reading.kind === 'whole' && candidates.length > 0 ? reading.sessions.map((session) => session.remarks) : []
  const all = candidates.map((candidate, i) =>
    (own[i] ?? []).filter(isWarning).map((remark) => toProblem(candidate.source, remark)),
  )
  const isSaid = new Set(own.flat())
  for (const remark of remarks) {
    if (!isWarning(remark) || isSaid.has(remark)) continue
    const at = indexAt(places, remark.line)
    all[at] = [
      ...(all[at] ?? []),
      toProblem(reading.kind === 'found' ? source : (candidates[at]?.source ?? source), remark),
    ]
  }
  return all
}

/** A session that stands twice in the same import with two contents: only the first is taken, and that is said. */
function ofTwice({ verdict, source, place }: Planned): Problem[] {
  return verdict === 'twice' ? [{ source, ...place, code: 'twice', message: t('importData.remark.twice') }] : []
}

/** Brings the sessions of a plan together with the warnings about them. */
export function outcomesOf({ gathered }: Read, { parts, plan }: Prepared): Outcomes {
  const sessions: Outcome[] = []
  const loose: Problem[] = []
  for (const [i, part] of parts.entries()) {
    const reading = gathered[i]?.reading
    const warnings = reading ? warningsOf(reading, part) : []
    if (part.candidates.length === 0) loose.push(...warnings.flat())
    for (const at of part.candidates.keys()) {
      const planned = plan[sessions.length]
      if (planned) sessions.push({ planned, warnings: [...(warnings[at] ?? []), ...ofTwice(planned)] })
    }
  }
  return { sessions, loose }
}

/** Every error, of the files as a whole and of places in them. */
export function problemsOf(parts: readonly FilePart[]): Problem[] {
  return parts.flatMap(({ source, refused, remarks }) => {
    const errors = remarks.filter((remark) => !isWarning(remark)).map((remark) => toProblem(source, remark))
    const isSaid = refused === null || errors.some(({ message }) => message === refused)
    return isSaid ? errors : [fileProblem(source, 'refused', refused), ...errors]
  })
}

/** How many sessions and files could not be read. */
export const failuresOf = ({ preview }: Prepared): number => preview.totals.failed + preview.refusedCount
