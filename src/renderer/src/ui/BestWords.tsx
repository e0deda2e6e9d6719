import { type Best, bestText } from '#renderer/lib/bests.ts'
import type { NewRecords } from '#renderer/lib/newRecords.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { t } from '#shared/messages/index.ts'

/** A best in the person's units: `99.2 kg`, and of a weight the set that it was: `85 kg × 5`. */
export function useBestText(loadMode: LoadMode): (best: Best) => string {
  const { unit, markText } = useUnits()
  return (best) => (best.kind === 'weight' && best.set ? markText(best.set, loadMode) : bestText(best, loadMode, unit))
}

/** Bests of a movement on one line: `e1RM 99.2 kg · Best weight 85 kg × 5`. */
export function BestWords({ loadMode, bests }: Pick<NewRecords, 'loadMode' | 'bests'>) {
  const textOf = useBestText(loadMode)
  return <span>{bests.map((best) => `${t(`bests.${best.kind}`)} ${textOf(best)}`).join(' · ')}</span>
}
