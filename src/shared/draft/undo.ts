/** A document with what it was before and what was taken back. */
export interface UndoHistory<T> {
  present: T
  past: readonly Step<T>[]
  future: readonly Step<T>[]
}

interface Step<T> {
  document: T
  /** Where the change was made, to go back there. */
  cell: string | null
  /** Whether the next change in the same cell belongs to the same step: typing is one step for each cell. */
  merges: boolean
}

const LIMIT = 1000

/** A document nothing was done to yet. */
export const untouched = <T>(present: T): UndoHistory<T> => ({ present, past: [], future: [] })

/** Changes the document. Typing in one cell (`merges`) becomes one step; everything taken back before is given up. */
export function changed<T>(history: UndoHistory<T>, document: T, cell: string | null, merges: boolean): UndoHistory<T> {
  if (document === history.present) return history
  const last = history.past.at(-1)
  const continues = merges && last?.merges && last.cell === cell && history.future.length === 0
  const past = continues ? history.past : [...history.past, { document: history.present, cell, merges }].slice(-LIMIT)
  return { present: document, past, future: [] }
}

/** Ends the step that is being typed, so that coming back to the cell starts another one. */
export function sealed<T>(history: UndoHistory<T>): UndoHistory<T> {
  const last = history.past.at(-1)
  if (!last?.merges) return history
  return { ...history, past: [...history.past.slice(0, -1), { ...last, merges: false }] }
}

/** Takes the last step back; the history itself when there is none. */
export function undone<T>(history: UndoHistory<T>): UndoHistory<T> {
  const step = history.past.at(-1)
  if (!step) return history
  const future = [...history.future, { ...step, document: history.present, merges: false }]
  return { present: step.document, past: history.past.slice(0, -1), future }
}

/** Does again what was taken back last; the history itself when nothing was. */
export function redone<T>(history: UndoHistory<T>): UndoHistory<T> {
  const step = history.future.at(-1)
  if (!step) return history
  const past = [...history.past, { ...step, document: history.present, merges: false }]
  return { present: step.document, past, future: history.future.slice(0, -1) }
}
