import { type InputHTMLAttributes, memo } from 'react'
import { afterPointer } from '#renderer/lib/pointer.ts'
import { useEditor, useEditorState } from './editors.ts'
import classes from './grid.module.css'

/** Whether a cell is known to be wrong: it was left once with something in it that cannot be read. */
const useProblem = (cell: string): string | null =>
  useEditorState(({ issues, left }) => (left.has(cell) ? (issues.get(cell) ?? null) : null))

export const problemId = (cell: string): string => `problem-${cell}`

/** What a field of the editor needs to be found, marked and left, whatever element it is. */
export function useCell(cell: string) {
  const editor = useEditor()
  const problem = useProblem(cell)
  return {
    'data-cell': cell,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? problemId(cell) : undefined,
    onBlur: () => afterPointer(() => editor.leave(cell)),
  }
}

interface CellProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'placeholder' | 'dir'> {
  cell: string
  label: string
  value: string
  onType: (text: string) => void
}

/** One box of a row: plain text, never checked while it is being typed. */
export const Cell = memo(function Cell({ cell, label, value, onType, ...rest }: CellProps) {
  return (
    <input
      {...rest}
      {...useCell(cell)}
      className={classes.input}
      aria-label={label}
      value={value}
      title={value.length > 8 ? value : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
})
