import type { Suggestion } from '#shared/contract/progression.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { t } from '#shared/messages/index.ts'
import { loadsOf } from '#shared/progression/loads.ts'
import { plateLines } from '#shared/progression/plate-words.ts'
import { reasonText } from '#shared/progression/reason-words.ts'
import {
  alternativeText,
  basisText,
  confidenceText,
  rangeSourceText,
  suggestionText,
  trendText,
} from '#shared/progression/words.ts'

function titleOf(suggestion: Suggestion): string {
  const sets = suggestion.sets === null ? null : t('progression.sets', { count: suggestion.sets })
  const work = [suggestionText(suggestion), sets].filter((part) => part !== null).join(', ')
  return t('cli.suggest.first', { exercise: suggestion.exercise, work })
}

function platesLine(suggestion: Suggestion, settings: Settings): string | null {
  const { weightKg, unit } = suggestion
  const answer = weightKg === null ? null : loadsOf(suggestion, settings).plates(weightKg)
  return answer && t('cli.suggest.plates', { unit, plates: plateLines(answer, unit).join('; ') })
}

function othersLine(suggestion: Suggestion): string | null {
  const options = suggestion.alternatives.map((other) =>
    t('cli.suggest.option', {
      work: alternativeText(suggestion, other),
      kind: t(`progression.alternative.${other.kind}`),
    }),
  )
  return options.length === 0 ? null : t('cli.suggest.or', { options: options.join('; ') })
}

/** A suggestion as the command line tells it, a line each. */
export const suggestionLines = (suggestion: Suggestion, settings: Settings): string[] =>
  [
    titleOf(suggestion),
    reasonText(suggestion, settings.effortScale),
    basisText(suggestion, (date) => date.slice(0, 10)),
    rangeSourceText(suggestion),
    confidenceText(suggestion),
    platesLine(suggestion, settings),
    othersLine(suggestion),
    trendText(suggestion),
  ].flatMap((line, i) => (line === null ? [] : `${i === 0 ? '' : '  '}${line}`))
