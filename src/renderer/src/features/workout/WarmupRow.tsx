import { memo } from 'react'
import { rowCell } from '#shared/draft/cell-address.ts'
import { COLUMNS } from '#shared/draft/cell-walk.ts'
import type { DraftWarmup } from '#shared/draft/draft.ts'
import { patchWarmup, type RowPlace } from '#shared/draft/edits.ts'
import { t } from '#shared/messages/index.ts'
import { Cell } from './Cell.tsx'
import { describeWarmup } from './describe.ts'
import { useEditor } from './editors.ts'
import { LastTime } from './LastTime.tsx'
import { RowShell } from './RowShell.tsx'

interface WarmupRowProps {
  exercise: string
  exerciseName: string
  row: DraftWarmup
  index: number
  previous: DraftWarmup | null
}

/** A warm-up set being typed. */
export const WarmupRow = memo(function WarmupRow({ exercise, exerciseName, row, index, previous }: WarmupRowProps) {
  const editor = useEditor()
  const place: RowPlace = { exercise, kind: 'warmups', row: row.key }
  const number = index + 1
  const labelOf = (field: string) => t('workout.cell.warmup', { number, field, exercise: exerciseName })
  const cell = (field: 'weight' | 'reps' | 'notes') => {
    const name = rowCell({ ...place, field })
    return {
      cell: name,
      label: labelOf(t(`workout.field.${field}`)),
      value: row[field],
      onType: (text: string) =>
        editor.change((workout) => patchWarmup(workout, place, { [field]: text }), { cell: name, typing: true }),
    }
  }
  return (
    <RowShell
      place={place}
      number={t('workout.warmupNumber', { number })}
      name={t('workout.cell.warmupRow', { number, exercise: exerciseName })}
      fields={COLUMNS.warmups}
    >
      <td>
        <Cell {...cell('weight')} inputMode="decimal" />
      </td>
      <td>
        <Cell {...cell('reps')} placeholder={t('workout.example.feel')} inputMode="numeric" />
      </td>
      <td colSpan={3} />
      <td>
        <LastTime
          text={previous && describeWarmup(previous)}
          label={labelOf(t('workout.field.last'))}
          cell={{ ...place, field: 'weight' }}
        />
      </td>
      <td>
        <Cell {...cell('notes')} dir="auto" />
      </td>
    </RowShell>
  )
})
