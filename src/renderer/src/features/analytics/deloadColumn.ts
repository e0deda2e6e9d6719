import type { Column } from '#renderer/ui/charts/table.ts'
import type { TrainingWeek } from '#shared/contract/training-week.ts'
import { t } from '#shared/messages/index.ts'

interface DeloadRow {
  isDeload: boolean
  /** How much of a week it is. */
  deload?: TrainingWeek['deload']
}

/** The column of a table that says whether a row is of a deload. */
export const deloadColumn = (): Column<DeloadRow> => ({
  name: t('charts.deload'),
  value: ({ isDeload, deload = isDeload ? 'whole' : 'none' }) => t(`analyticsScreen.deloadPart.${deload}`),
  isText: true,
})
