import { dirname } from 'node:path'
import type { z } from 'zod'
import type { importJsonSchema } from '#cli/json-shapes.ts'
import { complain, print } from '#cli/output.ts'
import type { Problem } from '#cli/problem.ts'
import type { Prepared } from '#main/import/importer.ts'
import { toSave } from '#main/import/plan.ts'
import type { ImportReport } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { type CopiesById, entryOf, isTaken } from './entries.ts'
import { failuresOf, type Outcomes } from './outcomes.ts'
import type { ReadFiles } from './read.ts'

/** What an import did; on a dry run there is no report. */
export interface Result extends Pick<ReadFiles, 'ignored'> {
  prepared: Prepared
  outcomes: Outcomes
  problems: Problem[]
  report: ImportReport | null
  copies: CopiesById
}

const skippedOf = ({ parts }: Prepared): z.input<typeof importJsonSchema>['skippedRows'] => {
  const all = parts.flatMap(({ source, skipped }) => skipped.map(({ line, reason }) => ({ source, line, reason })))
  return [...Map.groupBy(all, ({ reason }) => reason)].map(([reason, some]) => ({
    reason,
    count: some.length,
    places: some.map(({ source, line }) => ({ source, line })),
  }))
}

/** What `--json` tells of an import. */
export function toJson({ prepared, outcomes, problems, ignored, report, copies }: Result) {
  const { preview, plan } = prepared
  const { formats, years, units, bodyWeights, names, changes, totals } = preview
  const isDry = report === null
  const skippedRows = skippedOf(prepared)
  return {
    imported: report?.imported ?? 0,
    skipped: skippedRows.reduce((sum, { count }) => sum + count, 0),
    duplicates: totals.duplicates,
    failed: failuresOf(prepared),
    batch: report?.batch ?? null,
    replaced: report?.replaced ?? 0,
    changed: plan.filter((one) => one.verdict === 'changed' && !one.replace).length,
    ...(isDry ? { toImport: toSave(plan).length } : {}),
    sessions: outcomes.sessions.filter(isTaken).map((outcome) => entryOf(outcome, copies, isDry)),
    problems,
    ...{ formats, years, units, bodyWeights, names, skippedRows, changes, ignored },
  }
}

function printSaved(report: ImportReport, batch: string, copies: CopiesById): void {
  const { imported, replaced } = report
  print(t('cli.import.done', { count: imported }))
  if (replaced > 0) print(t('cli.import.doneReplaced', { count: replaced }))
  const [first] = copies.values()
  if (first) print(`  ${t('cli.log.database')} ${first.database}`)
  if (first?.fileStatus === 'off') print(`  ${t('cli.log.off')}`)
  else if (first) print(`  ${t('cli.import.folder')} ${dirname(first.file)}`)
  const pending = [...copies.values()].filter(({ fileStatus }) => fileStatus === 'pending')
  if (pending[0]) complain(t('cli.import.pending', { count: pending.length, problem: pending[0].problem ?? '' }))
  print(t('cli.import.undoHint', { batch }))
}

/** Prints what an import did, and how it is undone. */
export function printResult({ report, copies }: Result): void {
  if (report === null) print(t('cli.import.dry'))
  else if (report.batch === null) print(t('cli.import.nothing'))
  else printSaved(report, report.batch, copies)
}
