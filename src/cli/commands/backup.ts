import { Command } from 'commander'
import { type CommonOptions, givenPath, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { backupJsonSchema, backupsJsonSchema } from '#cli/json-shapes-backups.ts'
import { complain, print, printJson } from '#cli/output.ts'
import { table } from '#cli/table.ts'
import { systemTerminal } from '#cli/terminal.ts'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import type { Watch } from '#main/lib/watch.ts'
import { backupErrors } from '#shared/contract/backups.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { untilInterrupted } from './export.ts'

interface Options extends CommonOptions {
  out?: string
  overwrite?: boolean
  list?: boolean
}

/** Runs something with a bar on the terminal that Ctrl+C ends in order. */
export async function withBar<T>(label: string, run: (watch: Watch) => Promise<T>): Promise<T> {
  const bar = systemTerminal.bar(label)
  try {
    return await untilInterrupted((signal) =>
      run({ signal, onProgress: (done, total) => bar.progress(Math.min(done, total), total) }),
    )
  } finally {
    bar.end()
  }
}

async function oneMore({ backups }: App, { json }: Options): Promise<void> {
  const backup = await withBar(t('backups.cli.progress.backup'), (watch) => backups.keep('by-hand', false, watch))
  if (!backup) throw new AppError(backupErrors.NOT_FOUND, t('backups.errors.unknown'))
  const { path, bytes, sessions } = backup
  if (json) printJson(backupJsonSchema, { kind: 'backup', path, bytes, sessions: sessions ?? 0, differing: 0 })
  else print(t('backups.cli.made', { count: sessions ?? 0, path }))
}

async function intoFile({ backups }: App, out: string, { json, overwrite = false }: Options): Promise<void> {
  const report = await withBar(t('backups.cli.progress.backup'), (watch) =>
    backups.archive({ target: out, overwrite }, watch),
  )
  const { path, bytes, sessions, differing } = report
  if (differing > 0) complain(t('backups.cli.differing', { count: differing }))
  if (json) printJson(backupJsonSchema, { kind: 'archive', path, bytes, sessions, differing })
  else print(t('backups.cli.archived', { count: sessions, path }))
}

async function list(app: App, { json }: Options): Promise<void> {
  const { backups, problem } = await call(app, 'backups.list', null)
  if (problem) complain(problem)
  if (json) return printJson(backupsJsonSchema, backups)
  const rows = backups.map(({ createdAt, kind, sessions, bytes, path }) => [
    createdAt,
    kind,
    sessions ?? '',
    bytes,
    path,
  ])
  if (rows.length > 0) print(table(t('backups.cli.columns').split('|'), rows))
}

/** `backup`: one backup more, or everything in one file. */
export const backupCommand = (done: Runner): Command =>
  withCommonOptions(new Command('backup'))
    .description(t('backups.cli.backup'))
    .option('--out <file>', t('backups.cli.out'), givenPath)
    .option('--overwrite', t('backups.cli.overwrite'))
    .option('--list', t('backups.cli.list'))
    .action(async (options: Options) => {
      const { out } = options
      await withApp(options, (app) => {
        if (options.list) return list(app, options)
        return out === undefined ? oneMore(app, options) : intoFile(app, out, options)
      })
      done(0)
    })
