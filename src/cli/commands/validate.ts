import { Command } from 'commander'
import { type CommonOptions, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { validateJsonSchema } from '#cli/json-shapes.ts'
import { formatProblem, readLogFiles } from '#cli/log-files.ts'
import { complain, print, printJson } from '#cli/output.ts'
import { emptyLog, type SourceProblem } from '#main/import/log-import.ts'
import { readMarkdownLogs } from '#main/markdown/read-log.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { t } from '#shared/messages/index.ts'

/** What a session file in JSON breaks; it has no lines to name, so its paths stand in the message. */
function jsonProblems(source: string, text: string): SourceProblem[] {
  const at = { source, line: 1, column: 1 }
  const result = parseSessionFile(new TextEncoder().encode(text))
  switch (result.kind) {
    case 'session':
      return []
    case 'invalid':
      return result.problems.map(({ path, message }) => ({ ...at, code: 'invalid', message: `${path}: ${message}` }))
    case 'unreadable':
      return [{ ...at, code: 'unreadable', message: result.reason }]
    case 'newer':
      return [{ ...at, code: 'newer', message: t('app.errors.fileNewer', { version: result.version }) }]
    case 'not-ours':
      return [{ ...at, code: 'not-ours', message: t('app.errors.fileNotOurs') }]
  }
}

function problemsOf(source: string, text: string): SourceProblem[] {
  if (text.trimStart().startsWith('{')) return jsonProblems(source, text)
  const readings = readMarkdownLogs(text)
  if (readings.length === 0) return [emptyLog(source)]
  return readings.flatMap((reading) => reading.problems.map((problem) => ({ source, ...problem })))
}

/** `validate FILE…`: reads and reports, writes nothing. */
export const validateCommand = (done: Runner): Command =>
  withCommonOptions(new Command('validate'))
    .description(t('cli.validate.about'))
    .argument('<files...>', t('cli.validate.files'))
    .action(async (files: string[], options: CommonOptions) => {
      const { texts, problems: unreadable } = await readLogFiles(files)
      const problems = [...unreadable, ...texts.flatMap(({ source, text }) => problemsOf(source, text))]
      const valid = problems.length === 0
      if (options.json) printJson(validateJsonSchema, { valid, problems })
      else if (valid) print(t('cli.validate.valid', { count: files.length }))
      for (const problem of options.json ? [] : problems) complain(formatProblem(problem))
      done(valid ? 0 : 1)
    })
