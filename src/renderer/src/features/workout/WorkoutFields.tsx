import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useSettings } from '#renderer/lib/settings.ts'
import { headerCell } from '#shared/draft/cell-address.ts'
import { changeUnit } from '#shared/draft/change-unit.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { formatBodyWeight } from '#shared/notation/body-weight.ts'
import { useEditor, useEditorState } from './editors.ts'
import classes from './field.module.css'
import grid from './grid.module.css'
import { MomentField } from './MomentField.tsx'
import { clockOf, dayOf, withClock, withDay } from './moment.ts'
import { WORKOUT_MORE } from './opened.ts'
import { Problems } from './Problems.tsx'
import screen from './screen.module.css'
import { TextField } from './TextField.tsx'

type TextOf = 'focus' | 'program' | 'programAuthor' | 'programLengthWeeks' | 'phase' | 'week' | 'duration' | 'notes'
type Field = TextOf | 'date' | 'bodyWeight'

const WIDTH: Partial<Record<TextOf, number>> = { phase: 56, week: 56, duration: 96, programLengthWeeks: 120 }
const FIELDS: readonly Field[] = [
  'date',
  'focus',
  'program',
  'programAuthor',
  'programLengthWeeks',
  'phase',
  'week',
  'duration',
  'bodyWeight',
  'notes',
]

/** What the workout as a whole has: when, what it belongs to, how long, notes. */
export function WorkoutFields({ workout }: { workout: DraftWorkout }) {
  const editor = useEditor()
  const { bodyWeightKg: usual } = useSettings()
  // What every new workout begins with is nothing to look at.
  const [isOwnWeight] = useState(
    () => workout.bodyWeight !== (usual === null ? '' : formatBodyWeight(usual, workout.unit)),
  )
  const hasMore = [workout.duration, workout.programAuthor, workout.programLengthWeeks, workout.notes].some(
    (text) => text !== '',
  )
  const open = useEditorState(({ opened }) => opened.has(WORKOUT_MORE)) || hasMore || isOwnWeight
  const write = (field: Field, value: string) =>
    editor.change((it) => ({ ...it, [field]: value }), { cell: headerCell(field), typing: true })
  const text = (field: TextOf, lines?: number) => (
    <TextField
      cell={headerCell(field)}
      label={t(`workout.header.${field}`)}
      value={workout[field]}
      width={WIDTH[field]}
      {...(lines ? { lines } : {})}
      {...(WIDTH[field] ? { inputMode: 'numeric' as const } : {})}
      onType={(value) => write(field, value)}
    />
  )
  return (
    <section className={screen.block} aria-label={t('workout.header.title')}>
      <div className={classes.fields}>
        <MomentField
          cell={headerCell('date')}
          type="date"
          label={t('workout.header.date')}
          value={dayOf(workout.date)}
          width={132}
          onType={(day) => write('date', withDay(workout.date, day))}
        />
        <MomentField
          cell={headerCell('time')}
          type="time"
          label={t('workout.header.time')}
          value={clockOf(workout.date)}
          width={112}
          onType={(clock) => write('date', withClock(workout.date, clock))}
        />
        {text('focus')}
        {text('program')}
        {text('phase')}
        {text('week')}
        <span className={classes.check}>
          <Checkbox
            size="xs"
            label={t('workout.header.deload')}
            checked={workout.isDeloadWeek}
            data-cell={headerCell('deload')}
            onChange={({ currentTarget: { checked } }) =>
              editor.change((it) => ({ ...it, isDeloadWeek: checked }), { cell: headerCell('deload') })
            }
          />
        </span>
        <button
          type="button"
          className={grid.icon}
          aria-expanded={open}
          aria-label={t('workout.header.more')}
          title={t('workout.header.more')}
          onClick={() => editor.toggle(WORKOUT_MORE)}
        >
          …
        </button>
      </div>
      {open && (
        <div className={classes.fields}>
          {text('duration')}
          <TextField
            cell={headerCell('bodyWeight')}
            label={t('workout.header.bodyWeightIn', { unit: workout.unit })}
            value={workout.bodyWeight}
            width={112}
            inputMode="decimal"
            onType={(value) => write('bodyWeight', value)}
          />
          {text('programAuthor')}
          {text('programLengthWeeks')}
          {text('notes', 2)}
          <label className={classes.field} style={{ flex: '0 1 72px' }}>
            <span className={classes.label}>{t('workout.header.unit')}</span>
            <select
              className={classes.input}
              data-cell={headerCell('unit')}
              value={workout.unit}
              onChange={({ currentTarget: { value } }) =>
                editor.change((it) => changeUnit(it, value === 'lb' ? 'lb' : 'kg'), { cell: headerCell('unit') })
              }
            >
              <option value="kg">kg</option>
              <option value="lb">lb</option>
            </select>
          </label>
        </div>
      )}
      <Problems cells={FIELDS.map(headerCell)} />
    </section>
  )
}
