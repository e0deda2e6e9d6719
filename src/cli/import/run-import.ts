import type { CommonOptions } from '#cli/context.ts'
import { untilInterrupted } from '#cli/interrupt.ts'
import { complain } from '#cli/output.ts'
import { formatProblem } from '#cli/problem.ts'
import type { Ask, Terminal } from '#cli/terminal.ts'
import type { Prepared } from '#main/import/importer.ts'
import { toSave } from '#main/import/plan.ts'
import { type ImportReport, importErrors } from '#shared/contract/import.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { prepareAnswered, type Said } from './answers.ts'
import { type CopiesById, copiesOf, isTaken } from './entries.ts'
import { findAny } from './find-sources.ts'
import { outcomesOf, problemsOf } from './outcomes.ts'
import { printPreview } from './preview-text.ts'
import { nothingFound, type ReadFiles, readFiles } from './read.ts'
import type { Result } from './result.ts'
import { type Opened, withImporter } from './with-importer.ts'

/** What `import` is told. */
export interface ImportOptions extends CommonOptions, Said {
  format: ImportFormat | 'auto'
  dryRun?: boolean
  yes?: boolean
  reread?: boolean
}

/** One import on its way: what it was told, where it runs, and who may end it. */
interface Run {
  paths: readonly string[]
  options: ImportOptions
  terminal: Terminal
  opened: Opened
  signal: AbortSignal
}

async function read({ opened: { importer }, paths, options, terminal, signal }: Run): Promise<ReadFiles> {
  if (options.reread) return { read: await importer.reread(), ignored: [] }
  const format = options.format === 'auto' ? null : options.format
  const bar = terminal.bar(t('cli.import.progress.reading'))
  try {
    return await readFiles(importer, await findAny(paths), format, { signal, progress: bar.progress })
  } finally {
    bar.end()
  }
}

async function confirm(prepared: Prepared, ask: Ask, signal: AbortSignal): Promise<void> {
  const question = t('cli.import.confirm', { count: toSave(prepared.plan).length })
  const answer = (await ask(`${question} `, signal))?.trim().toLowerCase()
  const isYes = answer === '' || ['y', 'yes', ...t('cli.import.yes').split(' ')].includes(answer ?? 'no')
  if (!isYes) throw new AppError(importErrors.CANCELLED, t('cli.import.declined'))
}

async function save({ opened: { app }, terminal, signal }: Run, prepared: Prepared): Promise<ImportReport | null> {
  if (!app) return null
  let bar = terminal.bar(t('cli.import.progress.saving'))
  const progress = (done: number, total: number): void => bar.progress(done, total)
  const saved = (): void => {
    bar.end()
    bar = terminal.bar(t('cli.import.progress.writing'))
  }
  try {
    return (await app.importer.save(prepared, { signal, progress }, saved)).report
  } finally {
    bar.end()
  }
}

/** Where sessions are: every one that `--json` tells; else those that were saved, or one of them where nothing is amiss. */
async function placesOf({ opened: { app }, options }: Run, { outcomes, report }: Result): Promise<CopiesById> {
  if (!app || report === null) return new Map()
  const taken = outcomes.sessions.filter(isTaken)
  if (options.json) return copiesOf(app, taken)
  const saved = taken.filter(({ planned: { verdict } }) => verdict === 'new' || verdict === 'changed')
  return copiesOf(app, report.pending > 0 ? saved : saved.slice(0, 1))
}

async function work(run: Run, ask: Ask | null): Promise<Result> {
  const { paths, options, opened, signal } = run
  const { read: files, ignored } = await read(run)
  for (const one of ignored) complain(t('cli.import.ignored', one))
  const prepared = await prepareAnswered(opened.importer, files, options, ask, signal)
  const outcomes = outcomesOf(files, prepared)
  const problems = [...(options.reread ? [] : nothingFound(files, paths)), ...problemsOf(prepared.parts)]
  const warnings = [...outcomes.sessions.flatMap((outcome) => outcome.warnings), ...outcomes.loose]
  if (!options.json) printPreview(prepared.preview, problems, warnings)
  // A session tells its own warnings there; these have none.
  else for (const warning of outcomes.loose) complain(formatProblem(warning))
  const isAsked = ask && opened.app && toSave(prepared.plan).length > 0
  if (isAsked) await confirm(prepared, ask, signal)
  const result = { prepared, outcomes, problems, ignored, report: await save(run, prepared), copies: new Map() }
  return { ...result, copies: await placesOf(run, result) }
}

/** Reads, shows what would be imported, asks where somebody is there, and imports. Rejects with `IMPORT_CANCELLED`. */
export function runImport(paths: readonly string[], options: ImportOptions, terminal: Terminal): Promise<Result> {
  const mayAsk = terminal.isInteractive && !options.yes && !options.json
  return withImporter(options, (opened) =>
    untilInterrupted(async (signal) => {
      const run = { paths, options, terminal, opened, signal }
      return mayAsk ? terminal.withQuestions((ask) => work(run, ask)) : work(run, null)
    }),
  )
}
