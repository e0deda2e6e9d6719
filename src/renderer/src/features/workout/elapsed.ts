import type { Editor } from './editor.ts'

/** A workout that nobody touched for so long was over before. */
const IDLE_MS = 3_600_000
const LONGEST_MINUTES = 2880

/** The length of a workout in whole minutes as text: until now, or until its last change where that is long ago. */
export function elapsedMinutes({ startedAt, resumedFrom, state }: ElapsedOf, now = Date.now()): string {
  const lastChange = state.canUndo ? now : Date.parse(resumedFrom)
  const end = now - lastChange > IDLE_MS ? lastChange : now
  const minutes = Math.round((end - Date.parse(startedAt)) / 60_000)
  return minutes > 0 && minutes <= LONGEST_MINUTES ? String(minutes) : ''
}

type ElapsedOf = Pick<Editor, 'startedAt' | 'resumedFrom'> & { state: { canUndo: boolean } }
