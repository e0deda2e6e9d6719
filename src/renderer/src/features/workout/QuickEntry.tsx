import { useState } from 'react'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import { t } from '#shared/messages/index.ts'
import classes from './card.module.css'
import { useEditor } from './editors.ts'
import { enterSets } from './quickEntry.ts'

interface QuickEntryProps {
  exercise: string
  name: string
  unit: WeightUnit
}

/** One line that becomes sets: `80x5 @8 good`, `3x5 100`. What cannot be read stays, with the reason. */
export function QuickEntry({ exercise, name, unit }: QuickEntryProps) {
  const editor = useEditor()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const cell = exerciseCell(exercise, 'quick')
  const enter = () => {
    if (text.trim() === '') return
    const refused = enterSets(editor, exercise, text, unit)
    setProblem(refused)
    if (refused === null) setText('')
  }
  return (
    <>
      <input
        data-cell={cell}
        className={classes.quick}
        aria-label={t('workout.cell.quick', { exercise: name })}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `problem-${cell}` : undefined}
        placeholder={t('workout.quickHint')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem(null)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          enter()
        }}
      />
      {problem && (
        <p id={`problem-${cell}`} className={classes.quickProblem} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
