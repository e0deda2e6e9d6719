import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { type CommonOptions, openApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { restoreJsonSchema } from '#cli/json-shapes-backups.ts'
import { complain, print, printJson } from '#cli/output.ts'
import type { App } from '#main/app.ts'
import type { Prepared } from '#main/backups/backups.service.ts'
import { call } from '#main/call.ts'
import type { LogSpan, RestorePreview, SomeSessions } from '#shared/contract/backups.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { settingChangesText } from '#shared/messages/setting-words.ts'
import { withBar } from './backup.ts'

interface Options extends CommonOptions {
  dryRun?: boolean
}

const NOTHING = '–'
const span = ({ sessions, firstDate, lastDate }: LogSpan) => ({
  count: sessions,
  first: firstDate ?? NOTHING,
  last: lastDate ?? NOTHING,
})

/** Sessions that a line each is printed for. */
const SHOWN = 10

function printSome(key: 'comeBack' | 'goAway' | 'differ', { count, sessions }: SomeSessions): void {
  if (count === 0) return
  print(t(`backups.cli.${key}`, { count }))
  for (const { id, date, focus } of sessions.slice(0, SHOWN))
    print(`  ${date}  ${id.slice(0, 8)}  ${focus ?? ''}`.trimEnd())
  if (count > SHOWN) print(`  ${t('backups.cli.more', { count: count - SHOWN })}`)
}

function printPreview(preview: RestorePreview, unit: WeightUnit): void {
  const { source, now, after, same, settings, draft, lostEdits, ...some } = preview
  const { path, createdAt } = source
  print(createdAt ? t('backups.cli.from', { path, date: createdAt }) : t('backups.cli.undated', { path }))
  print(t('backups.cli.now', span(now)))
  print(t('backups.cli.after', span(after)))
  for (const key of ['comeBack', 'goAway', 'differ'] as const) printSome(key, some[key])
  print(t('backups.cli.same', { count: same }))
  if (settings.length > 0) print(t('backups.cli.settings', { names: settingChangesText(settings, unit) }))
  if (draft !== 'none') print(t(draft === 'now' ? 'backups.cli.draftNow' : 'backups.cli.draftBackup'))
  if (lostEdits > 0) print(t('backups.cli.lostEdits', { count: lostEdits }))
}

/** Puts the log back, which nobody has open then, and opens it once, so that what can be wrong is told now. */
async function putBack(app: App, { commit }: Prepared, options: Options): Promise<string> {
  await app.dispose()
  const backup = await commit()
  const restored = await openApp(options)
  for (const { message } of restored.found) complain(message)
  await restored.dispose()
  return backup
}

async function restore(app: App, file: string, options: Options): Promise<void> {
  const path = existsSync(file) ? file : await app.backups.pathOf(file)
  const prepared = await withBar(t('backups.cli.progress.restore'), (watch) =>
    app.backups.prepare({ path, name: path }, watch),
  )
  try {
    const { preview } = prepared
    if (!options.json) printPreview(preview, (await call(app, 'settings.get', null)).unit)
    const backup = options.dryRun ? null : await putBack(app, prepared, options)
    if (options.json) printJson(restoreJsonSchema, { ...preview, restored: backup !== null, backup })
    else print(backup === null ? t('backups.cli.nothingChanged') : t('backups.cli.restored', { path: backup }))
  } finally {
    await prepared.discard()
  }
}

/** `restore`: puts the log back to the state of a backup or an archive. */
export const restoreCommand = (done: Runner): Command =>
  withCommonOptions(new Command('restore'))
    .description(t('backups.cli.restore'))
    .argument('<file>')
    .option('--dry-run', t('backups.cli.dryRun'))
    .action(async (file: string, options: Options) => {
      const app = await openApp(options)
      for (const { message } of app.found) complain(message)
      try {
        await restore(app, file, options)
      } finally {
        await app.dispose()
      }
      done(0)
    })
