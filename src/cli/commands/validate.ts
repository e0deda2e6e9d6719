import { Command } from 'commander'
import { type CommonOptions, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { findAny } from '#cli/import/find-sources.ts'
import { problemsOf } from '#cli/import/outcomes.ts'
import { nothingFound, type ReadFiles, readFiles } from '#cli/import/read.ts'
import { untilInterrupted } from '#cli/interrupt.ts'
import { validateJsonSchema } from '#cli/json-shapes.ts'
import { complain, print, printJson } from '#cli/output.ts'
import { formatProblem, type Problem } from '#cli/problem.ts'
import { realWorld } from '#main/env.ts'
import { withEmptyImporter } from '#main/import/dry-run.ts'
import { importAnswersSchema } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'

interface Validated extends Pick<ReadFiles, 'ignored'> {
  files: number
  problems: Problem[]
}

/** Reads files against no saved session: what is in the log is no matter here. */
const validate = (paths: readonly string[]): Promise<Validated> =>
  untilInterrupted((signal) =>
    withEmptyImporter(realWorld, async (importer) => {
      const work = { signal, progress: () => {} }
      const { read, ignored } = await readFiles(importer, await findAny(paths), null, work)
      const { parts } = await importer.prepare(read, importAnswersSchema.parse({}), signal)
      return { files: parts.length, ignored, problems: [...nothingFound(read, paths), ...problemsOf(parts)] }
    }),
  )

/** `validate FILE…`: reads and reports, writes nothing. */
export const validateCommand = (done: Runner): Command =>
  withCommonOptions(new Command('validate'))
    .description(t('cli.validate.about'))
    .argument('<files...>', t('cli.validate.files'))
    .action(async (paths: string[], options: CommonOptions) => {
      const { files, ignored, problems } = await validate(paths)
      const valid = problems.length === 0
      for (const one of ignored) complain(t('cli.import.ignored', one))
      if (options.json) printJson(validateJsonSchema, { valid, problems })
      else if (valid) print(t('cli.validate.valid', { count: files }))
      for (const problem of options.json ? [] : problems) complain(formatProblem(problem))
      done(valid ? 0 : 1)
    })
