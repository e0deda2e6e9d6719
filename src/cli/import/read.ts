import { resolve } from 'node:path'
import { fileProblem, type Problem } from '#cli/problem.ts'
import type { DryImporter } from '#main/import/dry-run.ts'
import type { Gathered, Work } from '#main/import/gather.ts'
import type { Read } from '#main/import/importer.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import { t } from '#shared/messages/index.ts'
import type { Found } from './find-sources.ts'

/** What was read, and the files that merely lay about and are no log. */
export interface ReadFiles {
  read: Read
  ignored: { source: string; message: string }[]
}

/** Codes of refusals that mean: this is something else, and not a log that is broken. */
const NO_LOG = ['unknown', 'empty', 'packed', 'unknownDatabase', 'ownDatabase', 'tooLarge', 'otherFormat', 'notOurs']

/** Why a file is no log at all; null where it is one, or should be. */
function whyNoLog({ reading }: Gathered): string | null {
  const remarks = reading.kind === 'refused' ? [reading.remark] : reading.remarks
  const hasSession = reading.kind !== 'refused' && reading.sessions.length > 0
  const isOther = !hasSession && remarks.length > 0 && remarks.every(({ code }) => NO_LOG.includes(code))
  return isOther ? (remarks[0]?.message ?? null) : null
}

function refused({ source, line, column, code, message }: Problem): Gathered {
  const remark = { line, column, severity: 'error', code, message } as const
  return { source, isNamed: true, reading: { kind: 'refused', format: null, remark } }
}

/** Reads files; one that was not named and is no log is told apart, one that is missing stands among those that are refused. */
export async function readFiles(
  importer: DryImporter,
  { sources, missing }: Found,
  format: ImportFormat | null,
  work: Work,
): Promise<ReadFiles> {
  const { gathered, isReread } = await importer.read(sources, format, work)
  const kept: Gathered[] = missing.map(refused)
  const ignored: ReadFiles['ignored'] = []
  for (const one of gathered) {
    const message = one.isNamed ? null : whyNoLog(one)
    if (message === null) kept.push(one)
    else ignored.push({ source: one.source, message })
  }
  return { read: { gathered: kept, isReread }, ignored }
}

/** A problem where there was nothing to read at all: somebody who asks for an import means something. */
export const nothingFound = ({ gathered }: Read, paths: readonly string[]): Problem[] =>
  gathered.length > 0 ? [] : [fileProblem(resolve(paths[0] ?? ''), 'nothingFound', t('cli.import.nothingFound'))]
