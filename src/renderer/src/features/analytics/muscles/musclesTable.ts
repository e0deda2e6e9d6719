import { formatFixed } from '#renderer/lib/format.ts'
import type { ChartTable } from '#renderer/ui/charts/table.ts'
import type { MuscleSets } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'

/** The muscles with their sets and targets as a table. */
export const musclesTable = (muscles: readonly MuscleSets[]): ChartTable<MuscleSets> => ({
  rows: muscles,
  columns: [
    { name: t('analyticsScreen.column.muscle'), value: ({ muscle }) => muscleName(muscle), isText: true },
    {
      name: t('analyticsScreen.column.setsPerWeek'),
      value: ({ perWeek }) => perWeek,
      text: ({ perWeek }) => formatFixed(perWeek, 1),
    },
    { name: t('analyticsScreen.column.targetFrom'), value: ({ target }) => target?.min ?? null },
    { name: t('analyticsScreen.column.targetTo'), value: ({ target }) => target?.max ?? null },
    {
      name: t('analyticsScreen.column.standing'),
      value: ({ standing, target }) => (standing && target ? t(`analyticsScreen.standing.${standing}`, target) : ''),
      isText: true,
    },
  ],
})
