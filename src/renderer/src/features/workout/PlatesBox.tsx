import { useMemo } from 'react'
import { useSettings } from '#renderer/lib/settings.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { loadsOf } from '#shared/progression/loads.ts'
import { plateLines } from '#shared/progression/plate-words.ts'
import { weightText } from '#shared/progression/words.ts'
import { useEditorState } from './editors.ts'
import classes from './suggestion.module.css'
import { typedWeight } from './typedWeight.ts'

interface PlatesBoxProps {
  exercise: DraftExercise
  suggestion: Suggestion
  /** Of weights without one. */
  unit: 'kg' | 'lb'
}

/** The plates of a side for the weight of the row one is in, else for the suggested weight. */
export function PlatesBox({ exercise, suggestion, unit }: PlatesBoxProps) {
  const settings = useSettings()
  const cell = useEditorState((state) => state.cell)
  const loads = useMemo(() => loadsOf(suggestion, settings), [suggestion, settings])
  const weightKg = typedWeight(exercise, cell, unit)?.weightKg ?? suggestion.weightKg
  const answer = weightKg === null ? null : loads.plates(weightKg)
  if (weightKg === null || !answer) return null
  const weight = weightText(weightKg, suggestion.unit)
  const lines = plateLines(answer, suggestion.unit)
  return (
    <section className={classes.box} aria-label={t('progression.plates.label', { weight })}>
      <h3 className={classes.title}>{t('progression.plates.title')}</h3>
      {!answer.exact && <p className={classes.quiet}>{t('progression.plates.none', { weight })}</p>}
      {lines.map((line) => (
        <p key={line} className={classes.plates}>
          {line}
        </p>
      ))}
    </section>
  )
}
