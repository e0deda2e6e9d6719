import { setImmediate as breathe } from 'node:timers/promises'
import { importAnswersSchema, importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { QUIT, type Work } from './gather.ts'
import type { Importer, Prepared, Read } from './importer.ts'
import { type FoundSources, findSources } from './sources.ts'
import type { FromWorker, ImportFrom, Order, Told } from './worker-messages.ts'

/** Between two words about progress. */
const TELL_EVERY_MS = 100

const noAnswers = importAnswersSchema.parse({})

async function sourcesOf(from: Exclude<ImportFrom, { from: 'reread' }>): Promise<FoundSources> {
  return from.from === 'paths' ? findSources(from.paths) : { sources: from.sources, missing: [] }
}

/** One import from reading to undo, told what to do and telling how it stands. Orders are worked off one after the other. */
export function createImportWork(
  importer: Importer,
  post: (message: FromWorker) => void,
  report: (error: unknown) => string,
) {
  const stop = new AbortController()
  let number = 0
  let read: Read | null = null
  let prepared: Prepared | null = null
  let isSaved = false
  /** How it ended, where it was cancelled or failed: every later order ends alike. */
  let end: Told | null = null
  let last = 0

  const tell = (told: Told): void => post({ number, told })

  const work: Work = {
    signal: stop.signal,
    progress(done, total) {
      if (performance.now() - last < TELL_EVERY_MS) return
      last = performance.now()
      tell({ progress: { done, total } })
    },
  }

  async function open({ from, format }: Extract<Order, { do: 'open' }>): Promise<void> {
    read = from.from === 'reread' ? await importer.reread() : await readFrom(from, format)
    await prepare(read, noAnswers)
  }

  async function readFrom(
    from: Exclude<ImportFrom, { from: 'reread' }>,
    format: Extract<Order, { do: 'open' }>['format'],
  ): Promise<Read> {
    const { sources, missing } = await sourcesOf(from)
    const { gathered, isReread } = await importer.read(sources, format, work)
    const refused = missing.map(({ source, message }) => {
      const remark = { line: 1, column: 1, severity: 'error', code: 'missing', message } as const
      return { source, isNamed: true, reading: { kind: 'refused', format: null, remark } as const }
    })
    return { gathered: [...refused, ...gathered], isReread }
  }

  async function prepare(read: Read, answers: Prepared['answers']): Promise<void> {
    prepared = await importer.prepare(read, answers, stop.signal)
    stop.signal.throwIfAborted()
    tell({ phase: 'preview', progress: null, preview: prepared.preview, answers })
  }

  async function run(prepared: Prepared): Promise<void> {
    tell({ phase: 'saving', progress: { done: 0, total: prepared.plan.length } })
    const { report } = await importer.save(prepared, work, () => {
      isSaved = true
      tell({ phase: 'writing', progress: null })
    })
    tell({ phase: 'done', progress: null, report })
  }

  async function undo(batch: string): Promise<void> {
    tell({ phase: 'undoing', progress: null, undone: await importer.undo(batch, work) })
    tell({ phase: 'undone' })
  }

  async function start(order: Order): Promise<void> {
    stop.signal.throwIfAborted()
    if (order.do === 'open') return open(order)
    if (order.do === 'undo') return undo(order.batch)
    if (!read || !prepared) throw new Error('Nothing is read yet.')
    return order.do === 'answer' ? prepare(read, order.answers) : run(prepared)
  }

  function endOf(error: unknown): Told {
    if (stop.signal.aborted && error === stop.signal.reason) return { phase: 'cancelled', progress: null, error: null }
    const reason = error instanceof AppError ? error.message : report(error)
    const isTakenBack = !isSaved || !stop.signal.aborted
    const words = isTakenBack ? reason : t('importData.errors.notTakenBack', { reason })
    return { phase: 'failed', progress: null, error: words }
  }

  async function obey(order: Order): Promise<void> {
    if (end === null) {
      try {
        return await start(order)
      } catch (error) {
        end = endOf(error)
      }
    }
    tell(end)
  }

  let queue = Promise.resolve()
  return {
    /** Ends the import; nothing of it is kept. */
    cancel: (): void => stop.abort(new AppError(importErrors.CANCELLED, t('importData.errors.cancelled'))),

    /** Ends everything where it stands; resolves once nothing is under way. */
    async quit(): Promise<void> {
      stop.abort(QUIT)
      await queue
    },

    /** Takes an order, to be worked off after those before it; all that is told of it carries its number. */
    take(order: Order, itsNumber: number): void {
      queue = queue.then(async () => {
        number = itsNumber
        await breathe()
        await obey(order)
      })
    },
  }
}
