import { type CommonOptions, withApp } from '#cli/context.ts'
import { untilInterrupted } from '#cli/interrupt.ts'
import { batchesJsonSchema, undoJsonSchema } from '#cli/json-shapes.ts'
import { print, printJson } from '#cli/output.ts'
import { table } from '#cli/table.ts'
import type { Terminal } from '#cli/terminal.ts'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import { type ImportBatch, importErrors, type UndoReport } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

const stateOf = ({ undoneAt }: ImportBatch): string => (undoneAt === null ? '' : t('cli.import.batches.undone'))

const COLUMNS = ['date', 'added', 'replaced', 'files', 'formats', 'id', 'state'] as const

function printTable(batches: readonly ImportBatch[]): void {
  const rows = batches.map((batch) => [
    batch.createdAt,
    batch.added,
    batch.replaced,
    batch.sourceCount,
    batch.formats.join(' '),
    batch.id,
    stateOf(batch),
  ])
  const head = COLUMNS.map((column) => t(`cli.import.batches.${column}`))
  print(table(head, rows))
}

/** `import --batches`: what was imported, the latest first. */
export async function listBatches(options: CommonOptions): Promise<void> {
  const batches = await withApp(options, (app) => call(app, 'import.batches', null))
  if (options.json) printJson(batchesJsonSchema, batches)
  else if (batches.length === 0) print(t('cli.import.batches.none'))
  else printTable(batches)
}

/** The id of the batch that begins with what was given. Rejects with `IMPORT_BATCH_NOT_FOUND` where none or several do. */
async function findBatch(app: App, given: string): Promise<string> {
  const batches = await call(app, 'import.batches', null)
  const [found, ...others] = batches.filter(({ id }) => id.startsWith(given.toLowerCase()))
  if (found && others.length === 0) return found.id
  throw new AppError(
    importErrors.NO_BATCH,
    t(found ? 'cli.import.batches.several' : 'cli.import.batches.missing', { id: given }),
  )
}

function printUndone({ removed, restored, kept }: UndoReport): void {
  print(t('cli.import.undone.removed', { count: removed }))
  if (restored > 0) print(t('cli.import.undone.restored', { count: restored }))
  if (kept.length > 0) print(t('cli.import.undone.kept', { count: kept.length }))
  for (const { id, date, focus } of kept) print(`  ${[date, focus, id].filter((part) => part !== null).join('  ')}`)
}

/** `import --undo BATCH`: takes a batch back. */
export async function undoBatch(given: string, options: CommonOptions, terminal: Terminal): Promise<void> {
  const bar = terminal.bar(t('cli.import.progress.undoing'))
  const report = await withApp(options, (app) =>
    untilInterrupted(async (signal) => {
      const id = await findBatch(app, given)
      try {
        return await app.importer.undo(id, { signal, progress: bar.progress })
      } finally {
        bar.end()
      }
    }),
  )
  if (options.json) printJson(undoJsonSchema, report)
  else printUndone(report)
}
