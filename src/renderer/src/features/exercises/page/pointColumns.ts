import { formatShortDay } from '#renderer/lib/format.ts'
import type { Column } from '#renderer/ui/charts/table.ts'
import { t } from '#shared/messages/index.ts'

/** The column of a table with the day of each point. */
export const dayColumn = <P extends { day: string }>(): Column<P> => ({
  name: t('exercisesScreen.occurrences.day'),
  value: ({ day }) => day,
  text: ({ day }) => formatShortDay(day),
  isText: true,
})

/** A column that says whether something is so of each point. */
export const flagColumn = <P>(name: string, isSo: (point: P) => boolean): Column<P> => ({
  name,
  value: (point) => t(`analyticsScreen.deloadPart.${isSo(point) ? 'whole' : 'none'}`),
  isText: true,
})
