import type { MovementFacts } from '#shared/contract/exercises.ts'
import type { Equipment } from '#shared/domain/equipment.ts'
import { t } from '#shared/messages/index.ts'

/** What is shown of a movement's facts; the equipment of one that nobody described is not known. */
export type ShownFacts = Omit<MovementFacts, 'equipment'> & { equipment: Equipment | null }

/** A piece of equipment in the person's language. */
export const equipmentName = (equipment: Equipment | null): string =>
  equipment === null ? t('exercisesScreen.facts.unknown') : t(`exercises.equipment.${equipment}`)
