import { Command } from 'commander'
import { type CommonOptions, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { formatProblem, readLogFiles } from '#cli/log-files.ts'
import { complain, print, printJson } from '#cli/output.ts'
import type { LogOutcome, LogProblem } from '#main/import/log-import.ts'
import { toSessionDocument } from '#main/session-file/serialize.ts'
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
  source,
  warnings: warnings.map(formatProblem),
  ...(dryRun ? { session: toSessionDocument(session, saved?.revision ?? 1) } : {}),
})

function printOutcome(outcome: LogOutcome): void {
  if (outcome.kind === 'failed') return
  const { session, saved, source, warnings } = outcome
  print(t(`cli.log.${outcome.kind}`, { source, date: session.date, focus: session.focus ?? '' }).trimEnd())
  if (saved) {
    print(`  ${t('cli.log.database')} ${saved.copies.database}`)
    print(`  ${t('cli.log.file')} ${saved.copies.file}`)
    if (saved.copies.problem) print(`  ${saved.copies.problem}`)
  }
  for (const warning of warnings) complain(formatProblem(warning))
}

function totals(outcomes: readonly LogOutcome[], problems: readonly LogProblem[], dryRun: boolean) {
  const unreadable = problems.filter((problem) => problem.code === 'file-unreadable').length
  return {
    imported: count(outcomes, dryRun ? 'read' : 'imported'),
    duplicates: count(outcomes, 'duplicate'),
    failed: count(outcomes, 'failed') + unreadable,
  }
}

function reportJson(outcomes: readonly LogOutcome[], problems: readonly LogProblem[], dryRun: boolean): void {
  const { imported, duplicates, failed } = totals(outcomes, problems, dryRun)
  const sessions = outcomes.filter(isTaken).map((outcome) => entryOf(outcome, dryRun))
  printJson({ imported: dryRun ? 0 : imported, skipped: 0, duplicates, failed, batch: null, sessions, problems })
}

function reportText(outcomes: readonly LogOutcome[], problems: readonly LogProblem[], dryRun: boolean): void {
  for (const outcome of outcomes) printOutcome(outcome)
  for (const problem of problems) complain(formatProblem(problem))
  print(t(dryRun ? 'cli.log.totalDry' : 'cli.log.total', totals(outcomes, problems, dryRun)))
}

/** `log FILE.md…`: reads markdown logs and saves each session in both copies. */
export const logCommand = (done: Runner): Command =>
  withCommonOptions(new Command('log'))
    .description(t('cli.log.about'))
    .argument('<files...>', t('cli.log.files'))
    .option('--dry-run', t('cli.options.dryRun'))
    .option('--replace', t('cli.log.replace'))
    .action(async (files: string[], options: Options) => {
      const { texts, problems: unreadable } = await readLogFiles(files)
      const { dryRun = false, replace = false } = options
      const outcomes = await withApp(options, (app) => app.logs.importLogs(texts, { dryRun, replace }))
      const problems = [...unreadable, ...outcomes.flatMap((o) => (o.kind === 'failed' ? o.problems : []))]
      if (options.json) reportJson(outcomes, problems, dryRun)
      else reportText(outcomes, problems, dryRun)
      done(problems.length > 0 ? 1 : 0)
    })
