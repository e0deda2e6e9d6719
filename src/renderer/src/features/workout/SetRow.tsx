import { IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import { useSettings } from '#renderer/lib/settings.ts'
import { rowCell } from '#shared/draft/cell-address.ts'
import { COLUMNS, MORE_COLUMNS } from '#shared/draft/cell-walk.ts'
import type { DraftSet } from '#shared/draft/draft.ts'
import { patchSet, type RowPlace } from '#shared/draft/edits.ts'
import { t } from '#shared/messages/index.ts'
import { Cell } from './Cell.tsx'
import { describeSet } from './describe.ts'
import { EffortCell } from './EffortCell.tsx'
import { useEditor, useEditorState } from './editors.ts'
import classes from './grid.module.css'
import { LastTime } from './LastTime.tsx'
import { MoreCells } from './MoreCells.tsx'
import { moreOf } from './opened.ts'
import { QualityCell } from './QualityCell.tsx'
import { RowShell } from './RowShell.tsx'

interface SetRowProps {
  exercise: string
  exerciseName: string
  row: DraftSet
  index: number
  previous: DraftSet | null
  /** How many repetitions to aim at. */
  target: string | null
}

const FIELDS = [...COLUMNS.sets, ...MORE_COLUMNS]

/** A working set being typed. */
export const SetRow = memo(function SetRow({ exercise, exerciseName, row, index, previous, target }: SetRowProps) {
  const editor = useEditor()
  const { effortScale } = useSettings()
  const place: RowPlace = { exercise, kind: 'sets', row: row.key }
  const filled = MORE_COLUMNS.some((field) => row[field] !== '')
  const open = useEditorState(({ opened }) => opened.has(moreOf(row.key))) || filled
  const number = index + 1
  const cellOf = (field: string) => rowCell({ ...place, field })
  const labelOf = (field: string) => t('workout.cell.set', { number, field, exercise: exerciseName })
  const type = (field: string) => (text: string) =>
    editor.change((workout) => patchSet(workout, place, { [field]: text }), { cell: cellOf(field), typing: true })
  const cell = (field: 'weight' | 'reps' | 'technique' | 'notes') => ({
    cell: cellOf(field),
    label: labelOf(t(`workout.field.${field}`)),
    value: row[field],
    onType: type(field),
  })
  return (
    <RowShell
      place={place}
      number={String(number)}
      name={t('workout.cell.setRow', { number, exercise: exerciseName })}
      fields={FIELDS}
      more={open && <MoreCells row={row} cellOf={cellOf} labelOf={labelOf} type={type} />}
      moreButton={
        <button
          type="button"
          tabIndex={-1}
          className={classes.icon}
          aria-expanded={open}
          aria-label={t('workout.more', { name: t('workout.cell.setRow', { number, exercise: exerciseName }) })}
          title={t('workout.moreHint')}
          onClick={() => editor.toggle(moreOf(row.key))}
        >
          <IconDots size={15} stroke={1.6} aria-hidden />
        </button>
      }
    >
      <td>
        <Cell {...cell('weight')} inputMode="decimal" />
      </td>
      <td>
        <Cell {...cell('reps')} placeholder={target ?? ''} />
      </td>
      <td>
        <EffortCell
          cell={cellOf('rpe')}
          label={labelOf(t(`workout.field.${effortScale}`))}
          value={row.rpe}
          onType={type('rpe')}
        />
      </td>
      <td>
        <QualityCell
          cell={cellOf('quality')}
          label={labelOf(t('workout.field.quality'))}
          value={row.quality}
          onChoose={(quality) =>
            editor.change((workout) => patchSet(workout, place, { quality }), { cell: cellOf('quality') })
          }
        />
      </td>
      <td>
        <Cell {...cell('technique')} />
      </td>
      <td>
        <LastTime
          text={previous && describeSet(previous, effortScale)}
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
