import type { Draft } from '#shared/contract/drafts.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import type { RampStep } from '#shared/contract/settings.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import type { Loads } from '#shared/progression/loads.ts'
import type { EffortScale } from '#shared/progression/reason-words.ts'
import type { SaveState } from './autosave.ts'
import { checkWorkout } from './checkWorkout.ts'
import type { QuickLine } from './quickLine.ts'
import { type Rest, restAtStart } from './rest.ts'

/** What the editor of one draft shows. Every part is replaced, never changed in place. */
export interface EditorState {
  workout: DraftWorkout
  canUndo: boolean
  canRedo: boolean
  save: SaveState
  /** What is wrong, by cell. */
  issues: ReadonlyMap<string, string>
  /** Cells that were left once: what is wrong there is said. */
  left: ReadonlySet<string>
  /** What was opened by hand: `more` cells of rows and details of exercises. */
  opened: ReadonlySet<string>
  /** What is said of lines in the quick entries, by exercise. */
  lines: ReadonlyMap<string, QuickLine>
  rest: Rest | null
  /** The exercise one is at, and the cell. */
  active: string | null
  cell: string | null
  /**
   * Something that happened, with a way to take it back where there is one; with `cell`, what is wrong in that cell; with
   * `offer`, what is done when the same is asked for once more.
   */
  notice: { text: string; canUndo: boolean; cell?: string; offer?: string } | null
  /** Where the focus goes after the next render; `nth` makes asking twice for the same cell two requests. */
  focus: { cell: string; nth: number } | null
}

/** What is suggested for an exercise, and what its keys need to do it. */
export interface Advice {
  suggestion: Suggestion
  loads: Loads
  ramp: readonly RampStep[]
  scale: EffortScale
}

/** What the editor of a draft shows first: what is kept of it, and nothing opened or left. */
export const stateAtStart = (draft: Draft): EditorState => ({
  workout: draft.workout,
  canUndo: false,
  canRedo: false,
  save: { status: 'saved' },
  issues: checkWorkout(draft.workout).issues,
  left: new Set(),
  opened: new Set(),
  lines: new Map(),
  rest: draft.sessionId === null ? restAtStart(draft) : null,
  active: null,
  cell: null,
  notice: null,
  focus: null,
})
