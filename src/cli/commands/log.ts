import { Command } from 'commander'
import { type CommonOptions, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { logJsonSchema } from '#cli/json-shapes.ts'
import { formatProblem, readLogFiles } from '#cli/log-files.ts'
import { complain, print, printJson } from '#cli/output.ts'
import { resolveDataDir } from '#main/data-dir.ts'
import { withDryRun } from '#main/import/dry-run.ts'
import type { LogImport, LogOutcome, SourceProblem } from '#main/import/log-import.ts'
import { databasePath } from '#main/services.ts'
import { toSessionDocument } from '#main/session-file/serialize.ts'
import type { Copies } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends CommonOptions {
  dryRun?: boolean
  replace?: boolean
}

type Taken = Exclude<LogOutcome, { kind: 'failed' }>

const isTaken = (outcome: LogOutcome): outcome is Taken => outcome.kind !== 'failed'

const count = (outcomes: readonly LogOutcome[], kind: LogOutcome['kind']): number =>
  outcomes.filter((outcome) => outcome.kind === kind).length

const entryOf = ({ session, saved, source, warnings }: Taken, dryRun: boolean) => ({
  id: session.id,
  date: session.date,
  focus: session.focus,
  database: saved?.copies.database ?? null,
  file: saved?.copies.file ?? null,
  fileStatus: saved?.copies.fileStatus ?? null,
  source,
  warnings: warnings.map(formatProblem),
  ...(dryRun ? { session: toSessionDocument(session, saved?.revision ?? 1) } : {}),
})

function printCopies({ database, file, fileStatus, problem }: Copies): void {
  print(`  ${t('cli.log.database')} ${database}`)
  if (fileStatus === 'written') print(`  ${t('cli.log.file')} ${file}`)
  else if (fileStatus === 'off') print(`  ${t('cli.log.off')}`)
  else if (fileStatus === 'pending') complain(`  ${t('cli.log.notWritten', { file, problem: problem ?? '' })}`)
  else complain(`  ${problem ?? ''}`)
}

function printOutcome(outcome: LogOutcome): void {
  if (outcome.kind === 'failed') return
  const { session, saved, source, warnings } = outcome
  print(t(`cli.log.${outcome.kind}`, { source, date: session.date, focus: session.focus ?? '' }).trimEnd())
  if (saved) printCopies(saved.copies)
  for (const warning of warnings) complain(formatProblem(warning))
}

function totals(outcomes: readonly LogOutcome[], problems: readonly SourceProblem[], dryRun: boolean) {
  const unreadable = problems.filter((problem) => problem.code === 'file-unreadable').length
  return {
    imported: count(outcomes, dryRun ? 'read' : 'imported'),
    duplicates: count(outcomes, 'duplicate'),
    failed: count(outcomes, 'failed') + unreadable,
  }
}

function reportJson(outcomes: readonly LogOutcome[], problems: readonly SourceProblem[], dryRun: boolean): void {
  const { imported, duplicates, failed } = totals(outcomes, problems, dryRun)
  const sessions = outcomes.filter(isTaken).map((outcome) => entryOf(outcome, dryRun))
  printJson(logJsonSchema, {
    imported: dryRun ? 0 : imported,
    skipped: 0,
    duplicates,
    failed,
    batch: null,
    sessions,
    problems: [...problems],
  })
}

function reportText(outcomes: readonly LogOutcome[], problems: readonly SourceProblem[], dryRun: boolean): void {
  for (const problem of problems) complain(formatProblem(problem))
  print(t(dryRun ? 'cli.log.totalDry' : 'cli.log.total', totals(outcomes, problems, dryRun)))
}

const isPending = (outcome: LogOutcome): boolean =>
  outcome.kind !== 'failed' && outcome.saved?.copies.fileStatus === 'pending'

async function collect(
  outcomes: AsyncGenerator<LogOutcome>,
  tell: (outcome: LogOutcome) => void,
): Promise<LogOutcome[]> {
  const all: LogOutcome[] = []
  for await (const outcome of outcomes) {
    tell(outcome)
    all.push(outcome)
  }
  return all
}

/** `log FILE.md…`: reads markdown logs and saves each session in both copies. */
export const logCommand = (done: Runner): Command =>
  withCommonOptions(new Command('log'))
    .description(t('cli.log.about'))
    .argument('<files...>', t('cli.log.files'))
    .option('--dry-run', t('cli.options.dryRun'))
    .option('--replace', t('cli.log.replace'))
    .action(async (files: string[], options: Options) => {
      const { dryRun = false, replace = false, json = false } = options
      const { texts, problems: unreadable } = await readLogFiles(files)
      const read = (logs: LogImport) =>
        collect(logs.importLogs(texts, { dryRun, replace }), json ? () => {} : printOutcome)
      const outcomes = await (dryRun
        ? withDryRun(databasePath(resolveDataDir(options.dataDir)), read)
        : withApp(options, (app) => read(app.logs)))
      const problems = [...unreadable, ...outcomes.flatMap((o) => (o.kind === 'failed' ? o.problems : []))]
      if (json) reportJson(outcomes, problems, dryRun)
      else reportText(outcomes, problems, dryRun)
      done(problems.length === 0 && !outcomes.some(isPending) ? 0 : 1)
    })
