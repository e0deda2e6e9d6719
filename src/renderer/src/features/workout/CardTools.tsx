import { IconChartLine, IconChevronDown, IconChevronUp, IconNotes, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import { t } from '#shared/messages/index.ts'
import { shiftExercise, takeExerciseOut } from './actions.ts'
import classes from './card.module.css'
import { useEditor, useEditorState } from './editors.ts'
import grid from './grid.module.css'
import { detailsOf } from './opened.ts'

interface CardToolsProps {
  exercise: string
  /** What it is called here, though it may have no name yet. */
  name: string
  isNamed: boolean
  isFirst: boolean
  isLast: boolean
}

const STEP: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }
const DETAILS = 2

/** What can be done with an exercise as a whole: one tab stop, the arrow keys go between the buttons. */
export function CardTools({ exercise, name, isNamed, isFirst, isLast }: CardToolsProps) {
  const editor = useEditor()
  const open = useEditorState(({ opened }) => opened.has(detailsOf(exercise)))
  const [, navigate] = useLocation()
  const [at, setAt] = useState(DETAILS)
  const shift = (by: -1 | 1) => shiftExercise(editor, exercise, by, exerciseCell(exercise, 'quick'))
  const tools = [
    { icon: IconChevronUp, label: t('workout.moveUp', { name }), off: isFirst, run: () => shift(-1) },
    { icon: IconChevronDown, label: t('workout.moveDown', { name }), off: isLast, run: () => shift(1) },
    {
      icon: IconNotes,
      label: t('workout.details', { name }),
      expanded: open,
      run: () => editor.toggle(detailsOf(exercise)),
    },
    {
      icon: IconChartLine,
      label: t('workout.exercisePage', { name }),
      off: !isNamed,
      run: () => navigate(exerciseAddress(name)),
    },
    { icon: IconTrash, label: t('workout.removeExercise', { name }), run: () => takeExerciseOut(editor, exercise) },
  ]
  const stop = tools[at]?.off ? DETAILS : at
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('workout.tools', { name })} onKeyDown={move}>
      {tools.map(({ icon: Icon, label, off, expanded, run }, i) => (
        <button
          key={label}
          type="button"
          className={grid.icon}
          tabIndex={i === stop ? 0 : -1}
          aria-label={label}
          title={label}
          disabled={off}
          aria-expanded={expanded}
          onFocus={() => setAt(i)}
          onClick={run}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
        </button>
      ))}
    </div>
  )
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:enabled')]
  const step = STEP[event.key]
  if (step === undefined || !(event.target instanceof HTMLButtonElement)) return
  const next = buttons[buttons.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
