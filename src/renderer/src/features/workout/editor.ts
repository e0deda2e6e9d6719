import type { Draft } from '#shared/contract/drafts.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { cellOfPath, exerciseCell, headerCell } from '#shared/draft/cell-address.ts'
import type { DraftIssue } from '#shared/draft/cells.ts'
import { changeUnit } from '#shared/draft/change-unit.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { changeExercise, type RowPlace } from '#shared/draft/edits.ts'
import type { PreviousRows } from '#shared/draft/previous.ts'
import { changed, redone, sealed, type UndoHistory, undone, untouched } from '#shared/draft/undo.ts'
import { t } from '#shared/messages/index.ts'
import { Autosave } from './autosave.ts'
import { checkWorkout } from './checkWorkout.ts'
import { type Advice, type EditorState, stateAtStart } from './editorState.ts'
import { openedFor } from './opened.ts'
import { type QuickLine, typedLine } from './quickLine.ts'
import { restedRows } from './rest.ts'

interface Ports {
  send(workout: DraftWorkout, version: number): Promise<{ version: number }>
  reload(): Promise<Draft>
}

interface ChangeOptions {
  /** The cell that changes, to come back to it with undo. */
  cell?: string
  /** Typing in one cell is one step. */
  typing?: boolean
  /** Where the focus goes then. */
  focus?: string | null
  /** What to say about it, with the way back. */
  notice?: string
}

/** The editor of one draft: what is typed, undo, what is wrong, and keeping it. It outlives the screen it is shown on. */
export class Editor {
  readonly id: string
  readonly sessionId: string | null
  readonly startedAt: string
  readonly resumedFrom: string
  state: EditorState
  private history: UndoHistory<DraftWorkout>
  private readonly autosave: Autosave
  private readonly listeners = new Set<() => void>()
  private readonly rested: Set<string>
  /** The unit of the settings, as this editor last heard of it. */
  private usualUnit: WeightUnit | null = null
  /** What was done last time, by exercise: its cards tell, the keys that accept it ask. */
  readonly previous = new Map<string, PreviousRows>()
  /** What to do next, by exercise: its cards tell, the keys that use it ask. */
  readonly advice = new Map<string, Advice>()

  constructor(draft: Draft, ports: Ports) {
    this.id = draft.id
    this.sessionId = draft.sessionId
    this.startedAt = draft.startedAt
    this.resumedFrom = draft.updatedAt
    this.history = untouched(draft.workout)
    this.rested = restedRows(draft.workout)
    this.autosave = new Autosave(draft, {
      ...ports,
      onState: (save) => this.set({ save }),
      onOther: (workout) => this.showOther(workout),
    })
    this.state = stateAtStart(draft)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Changes the workout; it is kept within 300 ms. */
  change(edit: (workout: DraftWorkout) => DraftWorkout, options: ChangeOptions = {}): void {
    const { cell = null, typing = false, focus, notice } = options
    const workout = edit(this.state.workout)
    if (workout === this.state.workout) return
    this.show(changed(this.history, workout, cell, typing))
    if (!typing || this.state.notice) this.set({ notice: notice ? { text: notice, canUndo: true } : null })
    if (focus) this.focusOn(focus)
  }

  undo(): void {
    const cell = this.history.past.at(-1)?.cell
    this.travel(undone(this.history), cell)
  }

  redo(): void {
    const cell = this.history.future.at(-1)?.cell
    this.travel(redone(this.history), cell)
  }

  /** A cell was left: what is wrong in it is said from now on, and what was typed in it is one step. */
  leave(cell: string): void {
    this.history = sealed(this.history)
    if (!this.state.left.has(cell)) this.set({ left: new Set(this.state.left).add(cell) })
    void this.autosave.flush()
  }

  /** A working row was left. The first time it holds a set, the rest after it begins. */
  leaveRow(place: RowPlace): void {
    if (this.sessionId !== null || place.kind !== 'sets' || this.rested.has(place.row)) return
    if (!restedRows(this.state.workout).has(place.row)) return
    this.rested.add(place.row)
    this.set({ rest: { since: Date.now(), exercise: place.exercise } })
  }

  stopRest(): void {
    this.set({ rest: null })
  }

  focusOn(cell: string): void {
    const inside = openedFor(cell)
    if (inside) this.toggle(inside, true)
    this.set({ focus: { cell, nth: (this.state.focus?.nth ?? 0) + 1 } })
  }

  toggle(key: string, open = !this.state.opened.has(key)): void {
    const opened = new Set(this.state.opened)
    if (open) opened.add(key)
    else opened.delete(key)
    this.set({ opened })
  }

  /** Keeps what stands in the quick entry of an exercise, and what is said about it. */
  keepLine(exercise: string, line: QuickLine): void {
    this.set({ lines: new Map(this.state.lines).set(exercise, line) })
    if (this.state.workout.exercises.find(({ key }) => key === exercise)?.quick === line.text) return
    this.change((workout) => changeExercise(workout, exercise, (it) => ({ ...it, quick: line.text })), {
      cell: exerciseCell(exercise, 'quick'),
      typing: true,
    })
  }

  /** Goes to the first quick entry with a line in it that is no set yet, and says so there. False when there is none. */
  goToLine(): boolean {
    const left = this.state.workout.exercises.find(({ quick }) => quick.trim() !== '')
    if (!left) return false
    this.keepLine(left.key, { ...typedLine(left.quick), says: t('quickEntry.notAdded') })
    this.focusOn(exerciseCell(left.key, 'quick'))
    return true
  }

  /** Hears of the unit of the settings. Where it became another one, a running workout goes over to it, and says so. */
  hearUnit(unit: WeightUnit): void {
    const isOther = this.usualUnit !== null && this.usualUnit !== unit
    this.usualUnit = unit
    if (!isOther || this.sessionId !== null || this.state.workout.unit === unit) return
    const notice = t('workout.unitFollowed', { unit })
    this.change((workout) => changeUnit(workout, unit), { cell: headerCell('unit'), notice })
  }

  activate(exercise: string, cell: string | null): void {
    if (exercise !== this.state.active || cell !== this.state.cell) this.set({ active: exercise, cell })
  }

  /** Says something that changed nothing; with `offer`, what asking once more does, for as long as it is said. */
  say(text: string, offer?: string): void {
    this.set({ notice: { text, canUndo: false, ...(offer === undefined ? {} : { offer }) } })
  }

  dismissNotice(): void {
    this.set({ notice: null })
  }

  /** Says what is wrong in every cell, and goes to the first one. */
  showIssues(found: readonly DraftIssue[]): void {
    const issues = new Map(found.map(({ path, message }) => [cellOfPath(path, this.state.workout), message]))
    const [[first, message] = []] = issues
    this.set({ issues, left: new Set([...this.state.left, ...issues.keys()]) })
    if (first === undefined || message === undefined) return
    this.set({ notice: { text: message, canUndo: false, cell: first } })
    this.focusOn(first)
  }

  /** Hears of the draft as it is kept: shows it where it was changed somewhere else and nothing here is unsaved. */
  hear(draft: Draft): void {
    if (draft.id === this.id && this.autosave.adopt(draft)) this.showOther(draft.workout)
  }

  flush = (): Promise<boolean> => this.autosave.flush()
  flushOnExit = (): void => this.autosave.flushOnExit()
  stop = (): void => this.autosave.stop()

  private travel(history: UndoHistory<DraftWorkout>, cell: string | null | undefined): void {
    if (history === this.history) return
    this.show(history)
    this.set({ notice: null })
    if (cell) this.focusOn(cell)
  }

  private show(history: UndoHistory<DraftWorkout>): void {
    this.history = history
    this.set({
      workout: history.present,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      issues: checkWorkout(history.present).issues,
    })
    this.autosave.changed(history.present)
  }

  private showOther(workout: DraftWorkout): void {
    this.history = changed(this.history, workout, null, false)
    this.set({
      workout,
      canUndo: true,
      canRedo: false,
      issues: checkWorkout(workout).issues,
      notice: { text: t('workout.changedElsewhere'), canUndo: true },
    })
  }

  private set(part: Partial<EditorState>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }
}
