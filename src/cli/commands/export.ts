import { Presets, SingleBar } from 'cli-progress'
import { Command, InvalidArgumentError } from 'commander'
import { type CommonOptions, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { exportJsonSchema } from '#cli/json-shapes.ts'
import { print, printJson } from '#cli/output.ts'
import type { ExportService } from '#main/export/export.service.ts'
import {
  type ExportFormat,
  type ExportReport,
  exportFormatSchema,
  exportSelectionSchema,
} from '#shared/contract/export.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { t } from '#shared/messages/index.ts'

interface Options extends CommonOptions {
  format: ExportFormat
  out?: string
  from?: string
  to?: string
  overwrite?: boolean
}

/** Opens the app of a data folder, lets its exports be used, and closes it again. */
export type UseExports = <T>(options: CommonOptions, use: (exports: ExportService) => Promise<T>) => Promise<T>

function readFormat(text: string): ExportFormat {
  const read = exportFormatSchema.safeParse(text)
  if (read.success) return read.data
  throw new InvalidArgumentError(t('exportData.cli.badFormat', { formats: exportFormatSchema.options.join(', ') }))
}

function readDay(text: string): string {
  const read = exportSelectionSchema.shape.from.safeParse(text, { error: issueWords })
  if (read.success && read.data !== null) return read.data
  throw new InvalidArgumentError(read.error?.issues.map(({ message }) => message).join(' ') ?? '')
}

/** A bar on standard error, on a terminal only. */
function openBar(): { onProgress(done: number, total: number): void; end(): void } {
  if (!process.stderr.isTTY) return { onProgress: () => {}, end: () => {} }
  const format = `${t('exportData.cli.progress')} {bar} {value}/{total}`
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  return {
    onProgress: (done, total) => (done === 0 ? bar.start(total, 0) : bar.update(done)),
    end: () => bar.stop(),
  }
}

/** Runs something that Ctrl+C ends in order: by its signal, not by the end of the process. */
export async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt)
  try {
    return await run(stop.signal)
  } finally {
    process.off('SIGINT', interrupt)
  }
}

async function exportWith(exports: ExportService, options: Options): Promise<ExportReport> {
  const { format, out: target = null, from = null, to = null, overwrite = false } = options
  const bar = openBar()
  try {
    return await untilInterrupted((signal) =>
      exports.run({ format, from, to, target, overwrite }, { signal, onProgress: bar.onProgress }),
    )
  } finally {
    bar.end()
  }
}

function printReport({ sessions, path, losses }: ExportReport): void {
  print(t('exportData.cli.done', { count: sessions, path }))
  if (losses.length > 0) print(t('exportData.cli.losses'))
  for (const loss of losses) print(`  ${loss}`)
}

/** `export`: takes the log out. */
export const exportCommand = (done: Runner, useExports: UseExports): Command =>
  withCommonOptions(new Command('export'))
    .description(t('exportData.cli.about'))
    .option('--format <format>', t('exportData.cli.format'), readFormat, 'json')
    .option('--out <path>', t('exportData.cli.out'))
    .option('--from <day>', t('cli.sessions.from'), readDay)
    .option('--to <day>', t('cli.sessions.to'), readDay)
    .option('--overwrite', t('exportData.cli.overwrite'))
    .action(async (options: Options, command: Command) => {
      const { from, to } = options
      if (from !== undefined && to !== undefined && from > to) command.error(t('exportData.errors.rangeOrder'))
      const report = await useExports(options, (exports) => exportWith(exports, options))
      if (options.json) printJson(exportJsonSchema, report)
      else printReport(report)
      done(0)
    })
