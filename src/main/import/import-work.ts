import { setImmediate as breathe } from 'node:timers/promises'
import { type ImportStatus, importAnswersSchema } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { QUIT, type Work } from './gather.ts'
import type { Importer, Prepared, Read } from './importer.ts'
import { type FoundSources, findSources } from './sources.ts'
import type { FromWorker, ImportFrom, ToWorker } from './worker-messages.ts'

/** Between two words about progress. */
const TELL_EVERY_MS = 100

type Order = Exclude<ToWorker, { do: 'cancel' | 'quit' }>

const noAnswers = importAnswersSchema.parse({})

async function sourcesOf(from: Exclude<ImportFrom, { from: 'reread' }>): Promise<FoundSources> {
  return from.from === 'paths' ? findSources(from.paths) : { sources: from.sources, missing: [] }
}

/** One import from reading to undo, told what to do and telling how it stands. Orders are worked off one after the other. */
export function createImportWork(
  importer: Importer,
  tell: (message: FromWorker) => void,
  report: (error: unknown) => string,
) {
  let latest = new AbortController()
  let stop = latest
  let read: Read | null = null
  let prepared: Prepared | null = null
  let last = 0

  const work = (): Work => ({
    signal: stop.signal,
    progress(done, total) {
      if (performance.now() - last < TELL_EVERY_MS) return
      last = performance.now()
      tell({ progress: { done, total } })
    },
  })

  async function open({ from, format }: Extract<ToWorker, { do: 'open' }>): Promise<void> {
    read = from.from === 'reread' ? await importer.reread() : await readFrom(from, format)
    await prepare(noAnswers)
  }

  async function readFrom(
    from: Exclude<ImportFrom, { from: 'reread' }>,
    format: Extract<ToWorker, { do: 'open' }>['format'],
  ): Promise<Read> {
    const { sources, missing } = await sourcesOf(from)
    const { gathered, isReread } = await importer.read(sources, format, work())
    const refused = missing.map(({ source, message }) => {
      const remark = { line: 1, column: 1, severity: 'error', code: 'missing', message } as const
      return { source, isNamed: true, reading: { kind: 'refused', format: null, remark } as const }
    })
    return { gathered: [...refused, ...gathered], isReread }
  }

  async function prepare(answers: Prepared['answers']): Promise<void> {
    if (!read) return
    prepared = await importer.prepare(read, answers, stop.signal)
    tell({ phase: 'preview', progress: null, preview: prepared.preview, answers })
  }

  async function run(): Promise<void> {
    if (!prepared) return
    tell({ phase: 'saving', progress: { done: 0, total: prepared.plan.length } })
    const { report } = await importer.save(prepared, work(), () => tell({ phase: 'writing', progress: null }))
    tell({ phase: 'done', progress: null, report })
  }

  async function undo(batch: string): Promise<void> {
    tell({ phase: 'undoing', progress: null, undone: await importer.undo(batch, work()) })
    tell({ phase: 'undone' })
  }

  function start(order: Order): Promise<void> {
    switch (order.do) {
      case 'open':
        return open(order)
      case 'answer':
        return prepare(order.answers)
      case 'run':
        return run()
      case 'undo':
        return undo(order.batch)
    }
  }

  async function obey(order: Order): Promise<void> {
    try {
      await start(order)
    } catch (error) {
      const words = error instanceof AppError ? error.message : report(error)
      const phase: ImportStatus['phase'] = stop.signal.aborted ? 'cancelled' : 'failed'
      tell({ phase, progress: null, error: phase === 'failed' ? words : null })
    }
  }

  let queue = Promise.resolve()
  let isEnding = false
  return {
    /** Ends the order under way; nothing of it is kept. */
    cancel(): void {
      latest.abort(new Error(t('importData.errors.cancelled')))
    },

    /** Ends everything where it stands; resolves once nothing is under way. */
    async quit(): Promise<void> {
      isEnding = true
      latest.abort(QUIT)
      await queue
    },

    /** Takes an order, to be worked off after those before it. */
    take(order: Order): void {
      const own = new AbortController()
      latest = own
      queue = queue.then(async () => {
        if (isEnding) return
        stop = own
        await breathe()
        await obey(order)
      })
    },
  }
}
