import { Command } from 'commander'
import { type CommonOptions, withCommonOptions } from '#cli/context.ts'
import type { ExitCode, Runner } from '#cli/exit-code.ts'
import { type CopiesById, copiesOf, entryOf, isPending, isTaken, printCopies } from '#cli/import/entries.ts'
import { findFiles } from '#cli/import/find-sources.ts'
import { failuresOf, type Outcome, outcomesOf, problemsOf } from '#cli/import/outcomes.ts'
import { readFiles } from '#cli/import/read.ts'
import { type Opened, withImporter } from '#cli/import/with-importer.ts'
import { untilInterrupted } from '#cli/interrupt.ts'
import { logJsonSchema } from '#cli/json-shapes.ts'
import { complain, print, printJson } from '#cli/output.ts'
import { formatProblem, type Problem } from '#cli/problem.ts'
import type { DryImporter } from '#main/import/dry-run.ts'
import type { Prepared, Read } from '#main/import/importer.ts'
import { importAnswersSchema } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends CommonOptions {
  dryRun?: boolean
  replace?: boolean
}

/** What became of the logs. */
interface Report {
  isDry: boolean
  sessions: Outcome[]
  copies: CopiesById
  problems: Problem[]
  totals: { imported: number; duplicates: number; failed: number }
  batch: string | null
}

/** A changed log is replaced; a session that was edited since, and whose log is the same, is left alone. */
async function prepare(
  importer: DryImporter,
  read: Read,
  isReplacing: boolean,
  signal: AbortSignal,
): Promise<Prepared> {
  const prepared = await importer.prepare(read, importAnswersSchema.parse({}), signal)
  const changed = prepared.plan.flatMap(({ verdict, session }) => (verdict === 'changed' ? [session.id] : []))
  if (!isReplacing || changed.length === 0) return prepared
  return importer.prepare(read, importAnswersSchema.parse({ replace: changed }), signal)
}

function changedProblem({ planned }: Outcome): Problem {
  const { source, place, session } = planned
  return { source, ...place, code: 'session-changed', message: t('app.log.changed', { id: session.id }) }
}

async function logFiles({ importer, app }: Opened, files: string[], options: Options): Promise<Report> {
  return untilInterrupted(async (signal) => {
    const work = { signal, progress: () => {} }
    const { read } = await readFiles(importer, await findFiles(files), 'markdown', work)
    const prepared = await prepare(importer, read, options.replace ?? false, signal)
    const saved = app && (await app.importer.save(prepared, work, () => {}))
    const { sessions } = outcomesOf(read, prepared)
    const taken = sessions.filter(isTaken)
    const changed = sessions.filter((outcome) => !isTaken(outcome)).map(changedProblem)
    const duplicates = prepared.preview.totals.duplicates
    return {
      isDry: app === null,
      sessions: taken,
      copies: app ? await copiesOf(app, taken) : new Map(),
      problems: [...problemsOf(prepared.parts), ...changed],
      totals: { imported: taken.length - duplicates, duplicates, failed: failuresOf(prepared) + changed.length },
      batch: saved?.report.batch ?? null,
    }
  })
}

function printSession({ isDry, copies }: Report, { planned, warnings }: Outcome): void {
  const { date, focus } = planned.session
  const isNew = planned.verdict === 'new' || planned.verdict === 'changed'
  const said = isNew ? (isDry ? 'read' : 'imported') : 'duplicate'
  print(t(`cli.log.${said}`, { date, focus: focus ?? '' }).trimEnd())
  const where = copies.get(planned.session.id)
  if (where) printCopies(where)
  for (const warning of warnings) complain(formatProblem(warning))
}

function printReport(report: Report): void {
  for (const outcome of report.sessions) printSession(report, outcome)
  for (const problem of report.problems) complain(formatProblem(problem))
  print(t(report.isDry ? 'cli.log.totalDry' : 'cli.log.total', report.totals))
}

const toJson = ({ isDry, sessions, copies, problems, totals, batch }: Report) => ({
  ...totals,
  imported: isDry ? 0 : totals.imported,
  skipped: 0,
  batch,
  sessions: sessions.map((outcome) => entryOf(outcome, copies, isDry)),
  problems,
})

const codeOf = ({ problems, copies }: Report): ExitCode => (problems.length === 0 && !isPending(copies) ? 0 : 1)

/** `log FILE.md…`: reads markdown logs and saves each session in both copies. */
export const logCommand = (done: Runner): Command =>
  withCommonOptions(new Command('log'))
    .description(t('cli.log.about'))
    .argument('<files...>', t('cli.log.files'))
    .option('--dry-run', t('cli.options.dryRun'))
    .option('--replace', t('cli.log.replace'))
    .action(async (files: string[], options: Options) => {
      const report = await withImporter(options, (opened) => logFiles(opened, files, options))
      if (options.json) printJson(logJsonSchema, toJson(report))
      else printReport(report)
      done(codeOf(report))
    })
