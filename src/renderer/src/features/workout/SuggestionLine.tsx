import { useSettings } from '#renderer/lib/settings.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import { t } from '#shared/messages/index.ts'
import { reasonText } from '#shared/progression/reason-words.ts'
import { suggestionText } from '#shared/progression/words.ts'
import { takeSuggestion } from './advice.ts'
import { useEditor } from './editors.ts'
import classes from './suggestion.module.css'

interface SuggestionLineProps {
  exercise: string
  name: string
  suggestion: Suggestion | undefined
}

/** In a window too narrow for the pane beside the work: what to do next and why, on a line of the card. */
export function SuggestionLine({ exercise, name, suggestion }: SuggestionLineProps) {
  const editor = useEditor()
  const { effortScale } = useSettings()
  if (!suggestion) return null
  const work = suggestionText(suggestion)
  const reason = reasonText(suggestion, effortScale)
  return (
    <p className={classes.line}>
      <span className={classes.quiet}>{t('progression.suggested')}</span>
      {suggestion.weightKg ? (
        <button
          type="button"
          className={classes.other}
          title={t('progression.acceptHint')}
          aria-label={t('progression.acceptOf', { work, exercise: name })}
          onClick={() => takeSuggestion(editor, exercise)}
        >
          {work}
        </button>
      ) : (
        <span>{work}</span>
      )}
      <span className={classes.why} title={reason}>
        {reason}
      </span>
    </p>
  )
}
