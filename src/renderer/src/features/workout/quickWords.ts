import type { EffortScale } from '#renderer/lib/effort.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { DraftSet, DraftWarmup } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import type { QuickDoubt, QuickSet } from '#shared/notation/quick-entry.ts'
import type { ParsedWarmup } from '#shared/notation/warmup.ts'
import { describeSet, describeWarmup } from './describe.ts'

/** The numbers of a text of cells with the decimal mark of the person. */
const inLanguage = (text: string): string => text.replace(/(?<=\d)\.(?=\d)/g, formatNumber(0.5).charAt(1))

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** What is asked about a piece of a line; null where it simply fits no field. */
function question({ reason, text }: QuickDoubt, scale: EffortScale): string | null {
  switch (reason) {
    case 'techniqueWithoutRpe':
      return t('quickEntry.doubt.techniqueWithoutRpe', { text, effort: scale === 'rir' ? '@0' : '@10' })
    case 'bareNumber':
      return t('quickEntry.doubt.bareNumber', { number: /\d+/.exec(text)?.[0] ?? '' })
    case 'manyInReserve':
      return t('quickEntry.doubt.manyInReserve', { number: text })
    case 'repsMissing':
    case 'rpeEmpty':
    case 'rpeInNote':
    case 'setInNotes':
    case 'numberAsWeight':
      return t(`quickEntry.doubt.${reason}`)
    case 'keptAsNote':
    case 'rangeKept':
    case 'rirRead':
      return null
  }
}

function notUnderstood(pieces: readonly string[]): string {
  if (pieces.length === 0) return t('quickEntry.enterAdds')
  const rest = pieces.map((piece) => t('quickEntry.piece', { piece })).join(', ')
  return t('quickEntry.notUnderstood', { rest })
}

/** What is asked before the sets of a line are added; null where all of it was understood. */
export function doubtOfSets(sets: readonly QuickSet[], rows: readonly DraftSet[], scale: EffortScale): string | null {
  const doubts = sets.flatMap((set) => set.doubts)
  if (doubts.length === 0) return null
  const understood = inLanguage(rows.map((row) => describeSet(row, scale)).join(', '))
  const questions = doubts.flatMap((doubt) => question(doubt, scale) ?? [])
  const pieces = doubts.flatMap((doubt) => (question(doubt, scale) === null ? [doubt.text] : []))
  return [t('quickEntry.readAs', { understood }), ...unique(questions), notUnderstood(pieces)].join(' ')
}

/** The same for warm-up sets. */
export function doubtOfWarmups(warmups: readonly ParsedWarmup[], rows: readonly DraftWarmup[]): string | null {
  const pieces = warmups.map(({ leftover }) => leftover).filter(Boolean)
  if (pieces.length === 0) return null
  const understood = inLanguage(rows.map(describeWarmup).join(', '))
  return [t('quickEntry.readAsWarmup', { understood }), notUnderstood(pieces)].join(' ')
}

/** `10 kg`, or a weight with its own unit as it was typed. */
const weightText = (text: string, unit: WeightUnit): string =>
  inLanguage(/[a-z]/i.test(text) ? text : withUnit(text, unit))

/** What is told of sets as they are added, where the line does not say it in so many words; null where there is nothing. */
export function toldOf(
  typed: readonly DraftSet[],
  line: string,
  fromAbove: string | null,
  unit: WeightUnit,
): string | null {
  const [first] = typed
  const isTimes = typed.length > 1 && first?.duration !== '' && first?.weight === '' && /^\s*\d+\s*[x×✕*]/i.test(line)
  const times = isTimes
    ? t('quickEntry.told.setsOfTime', { sets: typed.length, time: inLanguage(first.duration), unit })
    : ''
  const above = fromAbove === null ? '' : t('quickEntry.told.weightAbove', { weight: weightText(fromAbove, unit) })
  return [times, above].filter(Boolean).join(' ') || null
}
