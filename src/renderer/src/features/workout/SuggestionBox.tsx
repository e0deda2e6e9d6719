import { Button } from '@mantine/core'
import { useId } from 'react'
import { formatShortDay } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import type { Suggestion } from '#shared/contract/progression.ts'
import { t } from '#shared/messages/index.ts'
import { reasonText } from '#shared/progression/reason-words.ts'
import {
  alternativeText,
  basisText,
  confidenceText,
  rangeSourceText,
  suggestionText,
  trendText,
} from '#shared/progression/words.ts'
import { addWarmupRamp, takeSuggestion } from './advice.ts'
import { useEditor } from './editors.ts'
import classes from './suggestion.module.css'

interface SuggestionBoxProps {
  exercise: string
  name: string
  suggestion: Suggestion
  /** The session that is told beside it: its sets are not told twice. */
  lastSession: string | null
}

/** What to do next of an exercise: why, how sure, from what, and what else one could do. */
export function SuggestionBox({ exercise, name, suggestion, lastSession }: SuggestionBoxProps) {
  const { effortScale } = useSettings()
  const workId = useId()
  const { basis, sets, volumeTrend } = suggestion
  const facts = [rangeSourceText(suggestion), suggestion.rule === 'start' ? null : confidenceText(suggestion)]
  const isElsewhere = basis !== null && basis.sessionId !== lastSession
  return (
    <section className={classes.box} aria-label={t('progression.suggested')}>
      <h3 className={classes.title}>{t('progression.suggested')}</h3>
      <p>
        <strong id={workId} className={classes.work}>
          {suggestionText(suggestion)}
        </strong>
        {sets !== null && <span className={classes.quiet}> {t('progression.sets', { count: sets })}</span>}
      </p>
      <p>{reasonText(suggestion, effortScale)}</p>
      {isElsewhere && <p className={classes.quiet}>{basisText(suggestion, formatShortDay)}</p>}
      {facts.map(
        (fact) =>
          fact !== null && (
            <p key={fact} className={classes.quiet}>
              {fact}
            </p>
          ),
      )}
      <Buttons exercise={exercise} name={name} suggestion={suggestion} describedBy={workId} />
      <Alternatives exercise={exercise} name={name} suggestion={suggestion} />
      {volumeTrend && (
        <p className={classes.quiet} title={t('progression.trend.hint', { count: volumeTrend.points })}>
          {trendText(suggestion)}
        </p>
      )}
    </section>
  )
}

type Of = Pick<SuggestionBoxProps, 'exercise' | 'name' | 'suggestion'>

function Buttons({ exercise, name, suggestion, describedBy }: Of & { describedBy: string }) {
  const editor = useEditor()
  return (
    <div className={classes.buttons}>
      {suggestion.weightKg ? (
        <Button
          title={t('progression.acceptHint')}
          aria-describedby={describedBy}
          rightSection={<KeyHint chord="Mod+g" />}
          onClick={() => takeSuggestion(editor, exercise)}
        >
          {t('progression.accept')}
        </Button>
      ) : null}
      <Button
        title={t('progression.warmup.hint')}
        aria-label={t('progression.warmup.of', { exercise: name })}
        onClick={() => addWarmupRamp(editor, exercise)}
      >
        {t('progression.warmup.add')}
      </Button>
    </div>
  )
}

function Alternatives({ exercise, name, suggestion }: Of) {
  const editor = useEditor()
  if (suggestion.alternatives.length === 0) return null
  return (
    <ul className={classes.others} aria-label={t('progression.alternatives')}>
      {suggestion.alternatives.map((other) => {
        const work = alternativeText(suggestion, other)
        return (
          <li key={other.kind}>
            {other.weightKg ? (
              <button
                type="button"
                className={classes.other}
                title={t('progression.acceptHint')}
                aria-label={t('progression.acceptOf', { work, exercise: name })}
                onClick={() => takeSuggestion(editor, exercise, other.weightKg)}
              >
                {work}
              </button>
            ) : (
              work
            )}{' '}
            <span className={classes.quiet}>{t(`progression.alternative.${other.kind}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
