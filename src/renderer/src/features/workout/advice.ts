import type { Suggestion } from '#shared/contract/progression.ts'
import { kgToPounds, type WeightUnit } from '#shared/domain/weight.ts'
import { blankWarmup } from '#shared/draft/blank.ts'
import { exerciseCell, rowCell } from '#shared/draft/cell-address.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { planWarmups, planWeight, replanWeight } from '#shared/draft/plan-rows.ts'
import { t } from '#shared/messages/index.ts'
import { formatWeight, parseWeight } from '#shared/notation/weight.ts'
import { reasonText } from '#shared/progression/reason-words.ts'
import { warmupRamp } from '#shared/progression/warmup-ramp.ts'
import { loadText, rangeText, suggestionText } from '#shared/progression/words.ts'
import { isSameWeight } from '#shared/progression/work.ts'
import type { Editor } from './editor.ts'
import type { Advice } from './editorState.ts'

const newKey = (): string => crypto.randomUUID()

/** A weight that can be loaded in `unit`, as the text of a cell of a workout in another or the same one. */
const cellText = (weightKg: number, unit: WeightUnit, workoutUnit: WeightUnit): string =>
  formatWeight({ weightKg, typedWeight: unit === 'lb' ? { value: kgToPounds(weightKg), unit } : null }, workoutUnit)

/** An exercise as it would be; or in words why nothing would change, and what would if one asks once more. */
type Outcome =
  | { exercise: DraftExercise; cell: string; notice: string; focus?: string }
  | { says: string; offer: string }
  | string

interface At {
  exercise: DraftExercise
  unit: WeightUnit
  /** The cell one is in. */
  cell: string
  /** What was offered and is asked for now. */
  offered: string | undefined
}

function withAdvice(editor: Editor, key: string, decide: (advice: Advice, at: At) => Outcome): void {
  const { workout, cell, notice } = editor.state
  const exercise = workout.exercises.find((it) => it.key === key)
  const advice = editor.advice.get(key)
  if (!exercise || !advice) return
  const at = { exercise, unit: workout.unit, cell: cell ?? exerciseCell(key, 'name'), offered: notice?.offer }
  const outcome = decide(advice, at)
  if (typeof outcome === 'string') editor.say(outcome)
  else if ('offer' in outcome) editor.say(outcome.says, outcome.offer)
  else editor.change((it) => changeExercise(it, key, () => outcome.exercise), outcome)
}

function plannedWeight({ suggestion, scale }: Advice, { exercise, unit, offered }: At, kg: number | null): Outcome {
  if (!kg) {
    const reason = reasonText(suggestion, scale)
    return t('progression.noWeight', { work: suggestionText(suggestion), reason })
  }
  const weight = cellText(kg, suggestion.unit, unit)
  const isSame = (typed: string): boolean => isSameWeight(parseWeight(typed, unit)?.weightKg ?? 0, kg)
  const filled = planWeight(exercise, weight, suggestion.sets ?? 1, newKey)
  const planned = filled.rows.length > 0 ? filled : replanWeight(exercise, weight, isSame)
  const [row] = planned.rows
  if (row === undefined) return t('progression.noneEmpty')
  const words = { weight: loadText(suggestion, kg) ?? '', count: planned.rows.length }
  const offer = `${exercise.key}|${kg}`
  if (planned !== filled && offered !== offer) return { says: t('workout.replan', words), offer }
  const first = { exercise: exercise.key, kind: 'sets' as const, row }
  return {
    exercise: planned.exercise,
    cell: rowCell({ ...first, field: 'weight' }),
    focus: rowCell({ ...first, field: 'reps' }),
    notice: t('progression.accepted', words),
  }
}

/**
 * Writes the suggested weight, or the one of an alternative, into the empty sets of an exercise, and goes to the reps of the
 * first: those are entered when they were done. What is typed stays; where no set is empty, the weights of those that are not
 * done are replaced when it is asked for once more. Undo takes it back.
 */
export const takeSuggestion = (editor: Editor, key: string, weightKg?: number | null): void =>
  withAdvice(editor, key, (advice, at) =>
    plannedWeight(advice, at, weightKg === undefined ? advice.suggestion.weightKg : weightKg),
  )

/** The first weight that is typed in a working row, else the suggested one. Kilograms. */
function firstWeight({ suggestion }: Advice, { exercise, unit }: At): number | null {
  const typed = exercise.sets.find(({ weight }) => weight.trim() !== '')?.weight
  return typed === undefined ? suggestion.weightKg : (parseWeight(typed, unit)?.weightKg ?? null)
}

function rampedExercise(advice: Advice, at: At): Outcome {
  const weightKg = firstWeight(advice, at)
  if (!weightKg) return t('progression.warmup.noWeight')
  const rows = warmupRamp(weightKg, advice.ramp, advice.loads).map((set) => ({
    ...blankWarmup(newKey()),
    weight: cellText(set.weightKg, advice.suggestion.unit, at.unit),
    reps: String(set.reps),
  }))
  if (rows.length === 0) return t('progression.warmup.tooLight')
  const exercise = planWarmups(at.exercise, rows)
  if (!exercise) return t('progression.warmup.there')
  return { exercise, cell: at.cell, notice: t('progression.warmup.added', { count: rows.length }) }
}

/** Adds the warm-up ramp of the settings before the work; undo takes it out. Where warm-ups are typed, nothing is added. */
export const addWarmupRamp = (editor: Editor, key: string): void => withAdvice(editor, key, rampedExercise)

/** What to aim at in a row, to stand where its reps will: of its weight, as it was suggested. Null where nothing was. */
export function targetOf(suggestion: Suggestion | undefined, weight: string, unit: WeightUnit): string | null {
  if (suggestion?.measure !== 'reps' || suggestion.min === null || suggestion.max === null) return null
  const kg = weight.trim() === '' ? 0 : (parseWeight(weight, unit)?.weightKg ?? null)
  const { weightKg, min, max, alternatives } = suggestion
  const found = [{ weightKg, min, max }, ...alternatives].find(
    (it) => kg !== null && isSameWeight(it.weightKg ?? 0, kg),
  )
  return found ? t('progression.target', { range: rangeText(found) }) : null
}
