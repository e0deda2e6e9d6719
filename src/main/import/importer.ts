import type { Db, ReadDb } from '#main/db/schema.ts'
import { matchNames } from '#main/exercises/match-names.ts'
import { keysOf } from '#main/exercises/movement-graph.ts'
import { readMovements } from '#main/exercises/movements.repository.ts'
import type { Stored } from '#main/sessions/store-session.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { MovementFacts } from '#shared/contract/exercises.ts'
import type { ImportAnswers, ImportPreview, ImportReport, UndoReport } from '#shared/contract/import.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { type FilePart, partOf } from './candidates.ts'
import { type Gathered, gather, QUIT, readOptionsAt, type Work } from './gather.ts'
import { type Planned, planImport, toSave } from './plan.ts'
import { previewOf } from './preview.ts'
import { askQuestions } from './questions/questions.ts'
import type { Source } from './read-source.ts'
import { gatherSaved } from './reread.ts'
import { type SavedBatch, saveBatch } from './save-batch.ts'
import { savedUnits } from './saved-units.ts'
import { undoBatch } from './undo-batch.ts'
import type { Owner } from './whole/markdown.ts'

interface Ports {
  db: Db
  readDb: ReadDb
  /** The path of the app's own database. */
  ownDatabase: string
  /** Writes the files that are owed; tells after each how many of them are done. Answers how many stay owed. */
  writeFiles(work: Work): Promise<number>
  /** Remembers what was decided about names, in the transaction of the caller. */
  rememberNames(db: Db, names: ImportAnswers['names']): Promise<void>
  /** Makes the totals of sessions whose movements were decided about; never rejects. */
  settleTotals(): Promise<void>
  now(): Date
  newId(): string
  timeZone(): string
}

/** What was read, from files or once more from the raw text of saved logs. */
export interface Read {
  gathered: readonly Gathered[]
  isReread: boolean
}

/** Sources that were read, as they stand with the answers given so far: what a preview shows and a batch saves. */
export interface Prepared {
  answers: ImportAnswers
  parts: readonly FilePart[]
  plan: readonly Planned[]
  preview: ImportPreview
}

/** What a batch became: its report, and as what each session was stored. */
export interface Saved {
  report: ImportReport
  stored: ReadonlyMap<string, Stored>
}

/** Movements of the own body, whether all of it is lifted or a part. */
const isOwnBody = (facts: MovementFacts | null): boolean =>
  facts !== null && (['bodyweight-plus', 'none'].includes(facts.loadMode) || facts.equipment === 'bodyweight')

async function ownBodyNames(db: ReadDb): Promise<Set<string>> {
  const { movements } = await readMovements(db)
  const own = movements.filter(({ facts }) => isOwnBody(facts))
  return new Set(own.flatMap(keysOf))
}

/** How often each exercise name is used in the files of other apps: those names may need a decision. */
function namesIn(parts: readonly FilePart[]): { name: string; sets: number }[] {
  const exercises = parts.flatMap(({ candidates }) => candidates.flatMap(({ session }) => session.exercises))
  return exercises.map(({ name, workingSets }) => ({ name, sets: workingSets.length }))
}

/** Reads sources, shows what they would become, saves them as one batch, and takes batches back. */
export function createImporter(ports: Ports) {
  const { db, readDb, ownDatabase, writeFiles, rememberNames, settleTotals, now, newId, timeZone } = ports

  /** What gathered sources would become with these answers; saves nothing. */
  async function prepare({ gathered, isReread }: Read, answers: ImportAnswers, signal: AbortSignal): Promise<Prepared> {
    const { unit } = await readSettings(readDb)
    const own = await ownBodyNames(readDb)
    const saved = await savedUnits(readDb, gathered)
    const questions = askQuestions(gathered, answers, unit, (name) => own.has(exerciseKey(name)), saved)
    const whose = { ...(await owner()), tomorrow: readOptionsAt(now(), timeZone(), null).tomorrow }
    const parts = gathered.map((one) => partOf(one, questions, whose))
    const candidates = parts.flatMap((part) => part.candidates)
    const plan = await planImport(readDb, candidates, { replace: answers.replace, isReread }, signal)
    const names = await matchNames(readDb, namesIn(parts))
    return { answers, parts, plan, preview: previewOf(parts, plan, questions, names) }
  }

  async function owner(): Promise<Owner> {
    const { userId, userName } = await readSettings(readDb)
    return { userId, userName: userName || null }
  }

  function reportOf(
    { plan, preview }: Prepared,
    batch: string | null,
    saved: SavedBatch,
    pending: number,
  ): ImportReport {
    const left = plan.filter((one) => one.verdict === 'changed' && !one.replace).length
    return {
      batch: saved.stored.size > 0 ? batch : null,
      imported: saved.stored.size - saved.replaced,
      replaced: saved.replaced,
      duplicates: preview.totals.duplicates,
      changed: left + saved.overtaken,
      failed: preview.totals.failed,
      skipped: preview.skipped.reduce((sum, { count }) => sum + count, 0),
      pending,
    }
  }

  return {
    prepare,

    /** Reads sources; `format` names what they are, else their content tells. Rejects when it is told to stop. */
    async read(sources: readonly Source[], format: ImportFormat | null, work: Work): Promise<Read> {
      const options = { ...readOptionsAt(now(), timeZone(), format), owner: await owner(), ownDatabase }
      return { gathered: await gather(sources, options, work), isReread: false }
    },

    /** Reads the raw text of saved logs once more. */
    async reread(): Promise<Read> {
      return { gathered: await gatherSaved(readDb, await owner()), isReread: true }
    },

    /**
     * Saves what was prepared as one batch, wholly or not at all, then writes the files; `saved` is called in between.
     * Stopped before that, nothing is saved; stopped after it, the batch is taken back, unless it is because
     * the app ends: then owed files are written later. What was
     * decided about names is kept from the moment the batch is saved. Rejects when it was stopped.
     */
    async save(prepared: Prepared, work: Work, saved: () => void): Promise<Saved> {
      const planned = toSave(prepared.plan)
      const id = newId()
      const files = prepared.parts.filter(({ candidates }) => candidates.length > 0)
      const formats = [...new Set(files.flatMap(({ format }) => format ?? []))]
      const batch = { id, formats, sources: files.map(({ source }) => source), planned }
      const outcome = await saveBatch(db, batch, now(), work, (db) => rememberNames(db, prepared.answers.names))
      saved()
      try {
        const pending = outcome.stored.size > 0 ? await writeFiles(work) : 0
        await settleTotals()
        return { report: reportOf(prepared, id, outcome, pending), stored: outcome.stored }
      } catch (error) {
        if (work.signal.aborted && work.signal.reason !== QUIT) await takeBack(id)
        throw error
      }
    },

    /** Takes a batch back and brings the files in line. Rejects with `IMPORT_BATCH_NOT_FOUND`. */
    async undo(id: string, work: Work): Promise<UndoReport> {
      const report = await undoBatch(db, id, now(), work)
      await writeFiles({ ...work, signal: new AbortController().signal })
      return report
    },
  }

  async function takeBack(id: string): Promise<void> {
    const work: Work = { progress: () => {}, signal: new AbortController().signal }
    await undoBatch(db, id, now(), work)
    await writeFiles(work)
  }
}
export type Importer = ReturnType<typeof createImporter>
