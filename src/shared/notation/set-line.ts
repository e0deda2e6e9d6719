import { issueWords } from '#shared/domain/rule.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { type WorkingSet, workingSetSchema } from '#shared/domain/working-set.ts'
import { isLiteral, parseLiteral } from './literal.ts'
import { readCore } from './set-core.ts'
import { type Leftover, type Scale, SetDraft, type SetProblem, type Style } from './set-draft.ts'
import { checkNumbers, checkWords } from './set-numbers.ts'
import { NOTE_OF_A_SET } from './set-patterns.ts'
import { readWords } from './set-words.ts'

/** A set, and the pieces of its line that became its note or that somebody should look at. */
export interface ParsedSet {
  set: WorkingSet
  leftover: Leftover[]
  /** How many times in a row it was done. */
  times: number
  /** Whether the line says what was loaded, in numbers or in words (`BW`, `no weight`, `red band`). */
  saysLoad: boolean
}

/** A technique says what came after failure: without an RPE it stays words, against another RPE it is an error. */
function checkTechnique(draft: SetDraft): SetProblem | null {
  const { failureTechnique, rpe } = draft.fields
  if (!failureTechnique || rpe === 10) return null
  const column = draft.columns.failureTechnique ?? 0
  if (draft.has('rpe')) return draft.problem(column, 'failureNeedsRpe10', 'rules.failureNeedsRpe10')
  draft.fields.failureTechnique = null
  const written = /^[^()]*\([^()]*\)/.exec(draft.scanner.text.slice(column))?.[0] ?? ''
  draft.keep(column, written, 'techniqueWithoutRpe')
  return null
}

function writeNote(draft: SetDraft, noteColumn: number): void {
  const note = draft.scanner.text.slice(noteColumn).trim()
  draft.leftover.sort((a, b) => a.column - b.column)
  const words = draft.leftover.map((piece) => piece.text).filter((text) => text !== '')
  const text = [words.join(' '), parseLiteral(note)].filter((part) => part !== '').join(' - ')
  if (text !== '') draft.put({ notes: text }, noteColumn)
  if (isLiteral(note)) return
  if (!draft.has('rpe') && /\brpe[\s:=]{0,9}\d/i.test(note)) draft.keep(noteColumn, '', 'rpeInNote')
  if (NOTE_OF_A_SET.test(note)) draft.keep(noteColumn, '', 'setInNotes')
}

/**
 * Reads one working set: `<weight>[ kg|lb] x <full>[+<partial>] [RPE 8.5|@8] [quality] [failure:<kind>(<args>)] [- note]`,
 * words in any order behind the repetitions. A bare weight is in `unit`. Also `22 catches`, `18s - tuck`,
 * `5 attempts, 2 clean`, `20 min 2.5 km HR 145`, `3 x 400 m`, `80 x uncounted time 30s rested 2 min`. `@2` is 2 reps in
 * reserve on that `scale`. Words that fit no field go to the note and are listed as leftover; a number that fits none is
 * a problem.
 */
export function parseSetLine(
  text: string,
  unit: WeightUnit,
  style: Style,
  scale: Scale = 'rpe',
): ParsedSet | { problem: SetProblem } {
  const draft = new SetDraft(text, unit, style, scale)
  draft.scanner.take(/[\s*_`]+/y)
  const broken =
    readCore(draft) ?? checkNumbers(draft) ?? readWords(draft) ?? checkWords(draft) ?? checkTechnique(draft)
  if (broken) return { problem: broken }
  writeNote(draft, draft.scanner.position)
  const parsed = workingSetSchema.safeParse(draft.fields, { error: issueWords })
  const { leftover, times, saysLoad } = draft
  if (parsed.success) return { set: parsed.data, leftover, times, saysLoad: saysLoad || parsed.data.weightKg !== null }
  const issue = parsed.error.issues[0]
  const column = draft.columns[issue?.path[0] as keyof WorkingSet] ?? 0
  return {
    problem: {
      column,
      code: String(issue?.path[0] ?? 'set'),
      message: issue?.message ?? '',
      found: text.slice(column).trim(),
    },
  }
}
