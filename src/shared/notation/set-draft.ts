import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { type MessageKey, t } from '#shared/messages/index.ts'
import { Scanner } from './scanner.ts'

/**
 * `log`: working sets that somebody wrote earlier, read carefully; `activity`: the same among activities, where
 * `6 x 30s` is no weight; `entry`: typed now and shown at once, so that `3x5 100` may be short.
 */
export type Style = 'log' | 'activity' | 'entry'

/** How effort is read behind a bare @: as RPE, or as repetitions in reserve. */
export type Scale = 'rpe' | 'rir'

/** Why a piece of a set line is shown to the person who wrote it; `text` went into the note of the set. */
export type LeftoverReason =
  | 'keptAsNote'
  | 'rangeKept'
  | 'rirRead'
  | 'techniqueWithoutRpe'
  | 'rpeEmpty'
  | 'rpeInNote'
  | 'repsMissing'
  | 'bareNumber'
  | 'numberAsWeight'
  | 'setInNotes'

/** A piece of a set line that fits no field, at a 0-based column. */
export interface Leftover {
  column: number
  text: string
  reason: LeftoverReason
}

/** What is wrong with a set line, at a 0-based column, in words. */
export interface SetProblem {
  column: number
  code: string
  message: string
  found: string
}

/** A set while it is read from one line: fields and where each stood, and the words that fit none. */
export class SetDraft {
  readonly scanner: Scanner
  readonly unit: WeightUnit
  readonly style: Style
  readonly scale: Scale
  readonly fields: Partial<WorkingSet> = {}
  readonly columns: Partial<Record<keyof WorkingSet, number>> = {}
  readonly leftover: Leftover[] = []
  /** Whether the line told a time or a distance first: only then times and distances further on are more of it. */
  isActivity = false
  /** How many times in a row the set was done: 3 for `3 x 400 m`. */
  times = 1
  /** Whether the line says what was loaded, in numbers or in words, so that no weight of another set can be meant. */
  saysLoad = false
  private openWords: { start: number; end: number } | null = null

  constructor(text: string, unit: WeightUnit, style: Style, scale: Scale) {
    this.scanner = new Scanner(text)
    this.unit = unit
    this.style = style
    this.scale = scale
  }

  /** Notes what was read; `column` is where it stood. */
  put(fields: Partial<WorkingSet>, column: number): true {
    Object.assign(this.fields, fields)
    for (const name of Object.keys(fields)) this.columns[name as keyof WorkingSet] = column
    this.closeWords()
    return true
  }

  has(name: keyof WorkingSet): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null
  }

  /** Notes a piece that fits no field; it becomes part of the note. */
  keep(column: number, text: string, reason: LeftoverReason): true {
    this.closeWords()
    this.leftover.push({ column, text: text.trim(), reason })
    return true
  }

  /** Adds a word that fits no field; words beside each other stay one piece, as they were written. */
  keepWord(start: number, end: number): void {
    this.openWords = { start: this.openWords?.start ?? start, end }
  }

  /** Whether the word before this place fits no field, so that this one may belong to it (`not good`). */
  get afterWords(): boolean {
    return this.openWords !== null
  }

  closeWords(): void {
    if (!this.openWords) return
    const { start, end } = this.openWords
    this.openWords = null
    const text = this.scanner.text.slice(start, end)
    if (!/^[.:]+$/.test(text)) this.leftover.push({ column: start, text, reason: 'keptAsNote' })
  }

  problem(column: number, code: string, message: MessageKey): SetProblem {
    return { column, code, message: t(message), found: this.scanner.text.slice(column).trim() }
  }
}
