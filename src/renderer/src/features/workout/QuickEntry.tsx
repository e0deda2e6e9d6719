import { effortMessage } from '#renderer/lib/effort.ts'
import { useLoadModes } from '#renderer/lib/loadModes.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import { t } from '#shared/messages/index.ts'
import { problemId } from './Cell.tsx'
import classes from './card.module.css'
import { useEditor, useEditorState } from './editors.ts'
import { enterSets } from './quickEntry.ts'
import { lineOf, typedLine } from './quickLine.ts'

interface QuickEntryProps {
  exercise: string
  name: string
  unit: WeightUnit
}

/** One line that becomes sets: `80x5 @8 good`, `3x5 100`. What cannot be read, or only in part, stays with the reason. */
export function QuickEntry({ exercise, name, unit }: QuickEntryProps) {
  const editor = useEditor()
  const { effortScale: scale } = useSettings()
  const loadModeOf = useLoadModes()
  const text = useEditorState(({ workout }) => workout.exercises.find(({ key }) => key === exercise)?.quick ?? '')
  const said = useEditorState(({ lines }) => lines.get(exercise))
  const line = lineOf(text, said)
  const cell = exerciseCell(exercise, 'quick')
  const enter = () => {
    if (line.text.trim() === '') return
    const left = enterSets(editor, exercise, line, { unit, scale, loadMode: loadModeOf?.(name) ?? 'external' })
    if (left) editor.keepLine(exercise, left)
  }
  return (
    <>
      <input
        data-cell={cell}
        className={classes.quick}
        aria-label={t('workout.cell.quick', { exercise: name })}
        aria-invalid={line.status === 'refused' || undefined}
        aria-describedby={line.says ? problemId(cell) : undefined}
        placeholder={t(`quickEntry.hint.${scale}`)}
        value={line.text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => editor.keepLine(exercise, typedLine(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          enter()
        }}
      />
      {line.says && (
        <p id={problemId(cell)} className={classes.quickProblem} data-status={line.status} role="alert">
          {effortMessage(line.says, scale)}
        </p>
      )}
    </>
  )
}
